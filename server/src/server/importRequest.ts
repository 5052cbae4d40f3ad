import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { reasonOf } from '../adapters/files.ts';
import type { ImportedRows } from '../formats/imports/importRows.ts';
import { say, sentence } from '../languages/message.ts';
import type { ImportAnswer, ImportRubric } from '../protocol/index.ts';
import type { Desk } from './desk.ts';
import { pathOf } from './runs/specRuns.ts';

/** A file of another tool as the text of a rubric; its formats are read by this request alone, so loaded for it. */
export async function importRequest({ words }: Desk, wanted: ImportRubric): Promise<ImportAnswer> {
  const { uri, from, row, samples } = wanted;
  const path = pathOf(uri);
  if (path === undefined) return { refused: words(say`Only a file on this machine can be imported.`) };
  const text = await readFile(path, 'utf8').catch((error: unknown) => ({ fault: reasonOf(error) }));
  if (typeof text === 'object')
    return { refused: words(say`${basename(path)} cannot be read: ${sentence(text.fault)}`) };
  const { importRows } = await import('../formats/imports/importRows.ts');
  const all = row === undefined ? importRows(text, { from }) : undefined;
  if (samples !== undefined && all) return written(words, all, samples);
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
  return { text: rubricText(rubric, head), format: format.title, losses, count, ...(all && { canBeOne: true }) };
}

/** Writes the samples of all rubrics; the one rubric that reads them belongs beside them. */
async function written(words: Desk['words'], all: ImportedRows, uri: string): Promise<ImportAnswer> {
  const { rubricText } = await import('../formats/imports/rubricText.ts');
  const path = pathOf(uri);
  if (path === undefined) return { refused: words(say`Samples can be written to a file on this machine only.`) };
  const { samples, format } = all;
  const text = samples.map((sample) => `${JSON.stringify(sample)}\n`).join('');
  const fault = await writeFile(path, text).then(() => undefined, reasonOf);
  if (fault !== undefined) return { refused: words(say`${basename(path)} cannot be written: ${sentence(fault)}`) };
  const { name = format.title, ...rest } = all.rubric;
  const losses = all.losses.map(words);
  const head = [words(say`Imported from ${format.title}.`), ...losses.map((loss) => `- ${loss}`)];
  const rubric = { name, samples: basename(path), ...rest };
  return { text: rubricText(rubric, head), format: format.title, losses, count: samples.length };
}
