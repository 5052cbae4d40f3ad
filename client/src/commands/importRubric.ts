import { l10n, type Uri, window, workspace } from 'vscode';
import {
  type ImportAnswer,
  type ImportedRubric,
  type ImportRefused,
  type ImportRubric,
  importRubric as request,
} from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';

type Ask = (more: Omit<ImportRubric, 'uri'>) => Promise<ImportAnswer>;

/** Asks for a file of another tool, where none is given, and opens it as an unsaved rubric; tells what was lost. */
export async function importRubric({ client, log }: Host, given?: Uri): Promise<void> {
  const [file] = given ? [given] : ((await window.showOpenDialog({ title: l10n.t('Import Rubric') })) ?? []);
  if (file === undefined) return;
  const server = await client;
  const ask: Ask = (more) => server.sendRequest<ImportAnswer>(request, { uri: file.toString(), ...more });
  const answer = await answered(ask, file);
  if (answer === undefined) return;
  if ('refused' in answer) return void window.showWarningMessage(answer.refused);
  const document = await workspace.openTextDocument({ language: 'rubric-yaml', content: answer.text });
  await window.showTextDocument(document);
  await tellLosses(log, answer);
}

/** What the file is, once the user named its format where that cannot be found out, and the one of several rubrics. */
async function answered(ask: Ask, file: Uri): Promise<ImportAnswer | undefined> {
  const first = await ask({});
  const from = 'formats' in first ? await chosenFormat(first) : undefined;
  if ('formats' in first && from === undefined) return undefined;
  const named = from === undefined ? {} : { from };
  const answer = from === undefined ? first : await ask(named);
  if ('refused' in answer || answer.count === 1) return answer;
  const row = await chosenRow(answer);
  if (row === 'all') return askAll(ask, named, file);
  return row === undefined ? undefined : row === 0 ? answer : ask({ ...named, row });
}

/** All rubrics of a file as one, once the user said where the samples go that hold the criteria. */
async function askAll(ask: Ask, named: { from?: string }, file: Uri): Promise<ImportAnswer | undefined> {
  const stem = file.path.replace(/\.[^./]*$/, '');
  const chosen = await window.showSaveDialog({
    title: l10n.t('Samples with the Criteria of Each Row'),
    defaultUri: file.with({ path: `${stem}.samples.jsonl` }),
    filters: { [l10n.t('Samples')]: ['jsonl'] },
  });
  return chosen && ask({ ...named, samples: chosen.toString() });
}

async function chosenFormat({ refused, formats = [] }: ImportRefused): Promise<string | undefined> {
  const items = formats.map(({ name, title }) => ({ label: title, description: name }));
  const title = l10n.t('Import Rubric');
  const chosen = await window.showQuickPick(items, { title, placeHolder: refused, matchOnDescription: true });
  return chosen?.description;
}

/** From 0, or all of them where they can be one. */
async function chosenRow({ count, canBeOne }: ImportedRubric): Promise<number | 'all' | undefined> {
  const isOne = (text: string) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= count;
  const prompt = canBeOne
    ? l10n.t('The file holds {0} rubrics. Which one, from 1? Nothing takes all, as one rubric with samples.', count)
    : l10n.t('The file holds {0} rubrics. Which one, from 1?', count);
  const text = await window.showInputBox({
    title: l10n.t('Import Rubric'),
    prompt,
    value: canBeOne ? '' : '1',
    validateInput: (text) => (isOne(text) || (canBeOne === true && text === '') ? undefined : prompt),
  });
  if (text === undefined) return undefined;
  return text === '' ? 'all' : Number(text) - 1;
}

async function tellLosses(log: Host['log'], { format, losses }: ImportedRubric): Promise<void> {
  const message = l10n.t('Imported from {0}. What is lost or graded another way: {1}.', format, losses.length);
  log.info([message, ...losses.map((loss) => `- ${loss}`)].join('\n'));
  const output = l10n.t('Show Output');
  if ((await window.showInformationMessage(message, output)) === output) log.show(true);
}
