import {
  CodeLens,
  commands,
  type Disposable,
  DocumentLink,
  EventEmitter,
  FoldingRange,
  l10n,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Disposable as Together,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type {
  ComparisonLink,
  SampleText,
  SampleTextAnswer,
  SampleTextWanted,
} from '../../../server/src/protocol/index.ts';
import { blindFor } from '../labels/blind.ts';
import type { Labelling } from '../labels/labelling.ts';
import type { Scores } from '../scores/scores.ts';
import { createSampleMarks } from './sampleMarks.ts';
import { createSampleReading } from './sampleReading.ts';
import { sampleScheme, specOfSample } from './sampleUri.ts';

interface Shown {
  readonly text: string;
  readonly sample?: SampleText;
}

/** Offers the active samples of specs as read-only documents, which follow that sample and its scores. */
export function offerSamples(client: LanguageClient, scores: Scores, labelling: Labelling): Disposable {
  const shown = new Map<string, Shown>();
  const changed = new EventEmitter<Uri>();
  const folded = new EventEmitter<void>();
  const lensed = new EventEmitter<void>();
  const marks = createSampleMarks();
  const currentIn = ({ document }: TextEditor) => {
    const { sample } = shown.get(document.uri.toString()) ?? {};
    return sample?.text === document.getText() ? sample : undefined;
  };
  const draw = () => {
    const editors = window.visibleTextEditors.filter(({ document }) => document.uri.scheme === sampleScheme);
    for (const editor of editors) marks.draw(editor, currentIn(editor));
  };
  const fold = foldingAtFirst();
  const foldActive = () => {
    const editor = window.activeTextEditor;
    const sample = editor && currentIn(editor);
    if (sample) fold(editor.document, sample);
  };
  const fresh = new Set<string>();
  // Between two samples a document is empty for a moment: what was folded in one would stay folded in the other.
  const blank = new Set<string>();
  const tell = (uri: Uri, answer: SampleTextAnswer) => {
    const key = uri.toString();
    const before = shown.get(key);
    const now = shownOf(answer);
    shown.set(key, now);
    lensed.fire();
    if (!before || before.text === now.text) return draw();
    if (before.sample && !isSame(before.sample, now.sample)) blank.add(key);
    fresh.add(key);
    changed.fire(uri);
  };
  const wanted = (uri: Uri): SampleTextWanted => {
    const spec = specOfSample({ uri })!;
    const blind = blindFor(labelling, spec);
    return { uri: spec, ...(blind && { blind }) };
  };
  const reading = createSampleReading(client, { wanted, tell });
  const { read } = reading;
  const provideTextDocumentContent = async (uri: Uri) => {
    if (blank.delete(uri.toString())) return '';
    if (!fresh.delete(uri.toString())) await read(uri);
    return shown.get(uri.toString())?.text ?? '';
  };
  const sampleIn = ({ uri }: TextDocument) => shown.get(uri.toString())?.sample;
  const selector = { scheme: sampleScheme };
  return Together.from(
    changed,
    folded,
    lensed,
    marks,
    reading,
    workspace.registerTextDocumentContentProvider(sampleScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
    languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: (document) => sampleIn(document)?.links.map(linkOf) ?? [],
    }),
    languages.registerFoldingRangeProvider(selector, {
      onDidChangeFoldingRanges: folded.event,
      provideFoldingRanges: (document) =>
        sampleIn(document)?.folds.map(({ from, to }) => new FoldingRange(from, to)) ?? [],
    }),
    languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: lensed.event,
      provideCodeLenses: (document) => lensesOf(document.uri, sampleIn(document)),
    }),
    commands.registerCommand(askJudgesCommand, (uri: Uri) => read(uri, 'judges')),
    window.onDidChangeVisibleTextEditors(draw),
    window.onDidChangeActiveTextEditor((editor) => {
      commands.executeCommand('setContext', 'rewardsmith.sampleDocument', editor?.document.uri.scheme === sampleScheme);
      foldActive();
    }),
    workspace.onDidOpenTextDocument(({ uri }) => uri.scheme === sampleScheme && draw()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme !== sampleScheme) return;
      if (document.getText() === '') return changed.fire(document.uri);
      draw();
      folded.fire();
      foldActive();
    }),
    labelling.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === sampleScheme) void read(uri);
    }),
    scores.onDidChange((spec) => {
      for (const document of workspace.textDocuments) if (specOfSample(document) === spec) void read(document.uri);
    }),
  );
}

/** Folds what is long once a sample; the editor can do that in its active tab alone. */
function foldingAtFirst() {
  const done = new Map<string, string>();
  return ({ uri }: TextDocument, { id, line, folds }: SampleText) => {
    const name = `${line} ${id}`;
    if (done.get(uri.toString()) === name) return;
    done.set(uri.toString(), name);
    const selectionLines = folds.flatMap(({ from, closed }) => (closed ? [from] : []));
    if (selectionLines.length > 0) void commands.executeCommand('editor.fold', { selectionLines });
  };
}

function isSame(one: SampleText, other: SampleText | undefined): boolean {
  return one.id === other?.id && one.line === other.line;
}

function shownOf(answer: SampleTextAnswer): Shown {
  return 'refused' in answer ? { text: `${answer.refused}\n` } : { text: answer.text, sample: answer };
}

/** Of this file alone: the lens that asks judges about each part of a completion. Arguments: the document's URI. */
const askJudgesCommand = 'rewardsmith.sample.askJudges';

function lensesOf(uri: Uri, sample: SampleText | undefined): CodeLens[] {
  if (!sample?.judges) return [];
  const { line, title } = sample.judges;
  const command = { title, command: askJudgesCommand, arguments: [uri] };
  return [new CodeLens(new Range(line, 0, line, 0), command)];
}

function linkOf({ line, from, to, target }: ComparisonLink): DocumentLink {
  const place = Uri.parse(target.uri).with({ fragment: `L${target.line}` });
  const link = new DocumentLink(new Range(line, from, line, to), place);
  link.tooltip = l10n.t('Open this line');
  return link;
}
