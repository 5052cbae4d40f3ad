import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { reasonOf } from '../adapters/files.ts';
import { say, sentence } from '../languages/message.ts';
import type { ImportAnswer, ImportRubric } from '../protocol.ts';
import type { Desk } from './desk.ts';
import { pathOf } from './specRuns.ts';

/** A file of another tool as the text of a rubric; its formats are read by this request alone, so loaded for it. */
export async function importRequest({ words }: Desk, { uri, from, row }: ImportRubric): Promise<ImportAnswer> {
  const path = pathOf(uri);
  if (path === undefined) return { refused: words(say`Only a file on this machine can be imported.`) };
  const text = await readFile(path, 'utf8').catch((error: unknown) => ({ fault: reasonOf(error) }));
  if (typeof text === 'object')
    return { refused: words(say`${basename(path)} cannot be read: ${sentence(text.fault)}`) };
  const { importRubric } = await import('../formats/imports/importRubric.ts');
  const { rubricText } = await import('../formats/imports/rubricText.ts');
  const imported = importRubric(text, { from, row });
  if ('refused' in imported) {
    const { imports } = await import('../formats/imports/index.ts');
    const formats = imports.map(({ name, title }) => ({ name, title }));
    return { refused: words(imported.refused), ...(!imported.format && { formats }) };
  }
  const { rubric, count, format } = imported;
  const losses = imported.losses.map(words);
  const head = [words(say`Imported from ${format.title}.`), ...losses.map((loss) => `- ${loss}`)];
  return { text: rubricText(rubric, head), format: format.title, losses, count };
}
