import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  type CriteriaAnswer,
  criteriaWanted,
  type SuggestedCriteria,
  type SuggestedCriterion,
} from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { type RubricTemplate, rubricTemplates } from '../rubrics/rubricTemplates.ts';

interface Choice extends QuickPickItem {
  /** Absent where the criteria come from samples. */
  readonly template?: RubricTemplate;
}

/** Opens an unsaved rubric: a template, or criteria that samples suggest and the user takes one by one. */
export async function newRubric(host: Host): Promise<void> {
  const chosen = await window.showQuickPick(choices(), {
    title: l10n.t('New Rubric'),
    placeHolder: l10n.t('What it begins with'),
    matchOnDescription: true,
  });
  if (chosen === undefined) return;
  const text = chosen.template ? await templateText(host, chosen.template) : await fromSamples(host);
  if (text === undefined) return;
  const document = await workspace.openTextDocument({ language: 'rubric-yaml', content: text });
  await window.showTextDocument(document);
}

function choices(): Choice[] {
  const samples = l10n.t('checks what their items expect; you take each criterion');
  return [
    { label: l10n.t('From samples…'), description: samples },
    ...rubricTemplates().map((template) => ({ ...template, template })),
  ];
}

async function templateText({ context }: Host, { file }: RubricTemplate): Promise<string> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'snippets', 'rubrics', file));
  return new TextDecoder().decode(bytes);
}

async function fromSamples({ client }: Host): Promise<string | undefined> {
  const file = await samplesFile();
  if (file === undefined) return undefined;
  const answer = await (await client).sendRequest<CriteriaAnswer>(criteriaWanted, { samples: file.toString() });
  if ('refused' in answer) return void window.showInformationMessage(answer.refused);
  const taken = await takenCriteria(answer);
  return taken && taken.length > 0 ? answer.head + taken.map(({ text }) => text).join('') : undefined;
}

/** The samples in the active editor, else a file that is asked for. */
async function samplesFile(): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === 'samples-jsonl' && document.uri.scheme === 'file') return document.uri;
  const filters = { [l10n.t('Samples')]: ['jsonl'] };
  const [file] = (await window.showOpenDialog({ title: l10n.t('Samples of the New Rubric'), filters })) ?? [];
  return file;
}

function takenCriteria({ criteria }: SuggestedCriteria): Thenable<readonly SuggestedCriterion[] | undefined> {
  const items = criteria.map((each) => ({
    ...each,
    label: each.id,
    description: each.check,
    detail: each.why,
    picked: true,
  }));
  return window.showQuickPick(items, {
    title: l10n.t('New Rubric'),
    placeHolder: l10n.t('Criteria to take'),
    canPickMany: true,
    matchOnDescription: true,
  });
}
