import { writeFile } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { reasonOf } from '../adapters/files.ts';
import type { JsonObject } from '../engine/json.ts';
import type { ImportedRows } from '../formats/imports/importRows.ts';
import { type Shell, Unusable, type Values } from './command.ts';

/** Writes the samples of many rubrics and returns the one rubric that takes its criteria from them. */
export async function importedRows(
  shell: Shell,
  source: string,
  values: Values,
  read: ImportedRows,
): Promise<JsonObject> {
  const given = values.samples;
  const name = typeof given === 'string' ? given : usualName(source);
  const file = resolve(shell.folder, name);
  const text = read.samples.map((sample) => `${JSON.stringify(sample)}\n`).join('');
  await writeFile(file, text, { flag: given === undefined ? 'wx' : 'w' }).catch((error: unknown) => {
    throw new Unusable(
      isThere(error)
        ? `${name} is there already: name another file with --samples.`
        : `Cannot write ${name}: ${reasonOf(error)}`,
    );
  });
  const { name: title, ...rest } = read.rubric;
  return { name: title!, samples: relative(shell.folder, file).split(sep).join('/'), ...rest };
}

function usualName(source: string): string {
  if (source === '-')
    throw new Unusable(
      'The input holds several rubrics: name a file for their samples with --samples, or take one with --row.',
    );
  const stem = basename(source).replace(/\.[^.]*$/, '');
  return `${stem}.samples.jsonl`;
}

function isThere(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EEXIST';
}
