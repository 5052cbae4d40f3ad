import {
  CodeLens,
  commands,
  Disposable,
  DocumentLink,
  EventEmitter,
  l10n,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ComparisonLink, JudgePrompt, ReplayText } from '../../../server/src/protocol/index.ts';
import { promptScheme, promptWanted } from './promptUri.ts';
import { replayScheme, replayUri } from './replayUri.ts';

/** Prompts of judges that are edited, and what the judges said to them. */
export interface Replays extends Disposable {
  /** Opens a copy of a prompt, which can be edited. */
  copy(prompt: TextDocument): Promise<TextDocument>;
  /** Whose prompt a document is a copy of; undefined where it is none. */
  copied(document: TextDocument): JudgePrompt | undefined;
  /** Where an answer is read; it replaces that to the same document. */
  keep(answer: ReplayText, prompt: TextDocument): Uri;
}

/** Offers copies of prompts with a lens that asks the judge, and the answers as read-only documents. */
export function offerReplays(): Replays {
  const copies = new Map<string, JudgePrompt>();
  const answers = new Map<string, ReplayText>();
  const changed = new EventEmitter<Uri>();
  const lensesChanged = new EventEmitter<void>();
  const copied = ({ uri }: TextDocument) => copies.get(uri.toString());
  const follow = () => {
    const document = window.activeTextEditor?.document;
    const isCopy = document !== undefined && copied(document) !== undefined;
    void commands.executeCommand('setContext', 'rewardsmith.promptCopied', isCopy);
  };
  const copy = async (prompt: TextDocument) => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: prompt.getText() });
    copies.set(document.uri.toString(), promptWanted(prompt.uri));
    lensesChanged.fire();
    return document;
  };
  const keep = (answer: ReplayText, { uri: prompt }: TextDocument) => {
    const uri = replayUri(answer.title, prompt);
    answers.set(uri.toString(), answer);
    changed.fire(uri);
    return uri;
  };
  const provideCodeLenses = (document: TextDocument) => {
    if (document.uri.scheme === promptScheme) return [lens(l10n.t('Edit a copy and ask the judge'))];
    return copied(document) ? [lens(l10n.t('▶ Replay with this prompt'))] : [];
  };
  const listening = Disposable.from(
    changed,
    lensesChanged,
    languages.registerCodeLensProvider([{ scheme: promptScheme }, { scheme: 'untitled' }], {
      onDidChangeCodeLenses: lensesChanged.event,
      provideCodeLenses,
    }),
    workspace.registerTextDocumentContentProvider(replayScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => answers.get(uri.toString())?.text ?? '',
    }),
    languages.registerDocumentLinkProvider(
      { scheme: replayScheme },
      { provideDocumentLinks: ({ uri }) => answers.get(uri.toString())?.links.map(linkOf) ?? [] },
    ),
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidCloseTextDocument(({ uri }) => {
      copies.delete(uri.toString());
      answers.delete(uri.toString());
    }),
  );
  return { copy, copied, keep, dispose: () => listening.dispose() };
}

function lens(title: string): CodeLens {
  return new CodeLens(new Range(0, 0, 0, 0), { title, command: 'rewardsmith.replayPrompt' });
}

function linkOf({ line, from, to, target }: ComparisonLink): DocumentLink {
  const place = Uri.parse(target.uri).with({ fragment: `L${target.line}` });
  const link = new DocumentLink(new Range(line, from, line, to), place);
  link.tooltip = l10n.t('Open this line');
  return link;
}
