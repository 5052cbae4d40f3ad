import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../adapters/files.ts';
import type { JsonObject } from '../engine/json.ts';
import type { ImportFormat } from '../formats/imports/importFormat.ts';
import { english, type Message } from '../languages/message.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { importedRows } from './importedRows.ts';
import { numberFlag } from './numberFlag.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE [--from FORMAT] [--row N | --samples F] [--completion PATH] [--judge MODEL]',
  docs:
    'Writes a rubric of another tool as one of ours; `-` reads standard input. Of a file with a rubric in each row it ' +
    'writes one rubric, and samples that hold the criteria. What is lost stands on standard error.',
  options: {
    from: { type: 'string' },
    row: { type: 'string' },
    samples: { type: 'string' },
    completion: { type: 'string' },
    judge: { type: 'string' },
    formats: { type: 'boolean' },
  },
  optionDocs: {
    from: 'the format of the file (default: found out; `--formats` lists them)',
    row: 'takes one of several rubrics alone, from 1',
    samples:
      'where the samples of several rubrics are written (default: NAME.samples.jsonl here, if there is none yet)',
    completion: 'path of the completion in each row, such as reference_answer (default: completion, output, response)',
    judge: 'the model that judges where the file names none',
    formats: 'lists the formats and ends',
  },
  run: importFile,
};

/** Only this command reads these formats, so no other waits for their packages. */
async function importFile(shell: Shell, [name, more]: readonly string[], values: Values): Promise<ExitCode> {
  const { imports } = await import('../formats/imports/index.ts');
  if (values.formats === true) {
    shell.out(imports.map(({ name, title, docs }) => `${name} (${title})\n    ${docs}`).join('\n'));
    return 0;
  }
  if (name === undefined || more !== undefined) throw new Unusable('Name one file to import.');
  const { importRubric } = await import('../formats/imports/importRubric.ts');
  const { importRows } = await import('../formats/imports/importRows.ts');
  const source = name === '-' ? 'Standard input' : name;
  const options = { from: values.from as string | undefined, judge: values.judge as string | undefined };
  const row = numberFlag(values, 'row', 1);
  const text = await textOf(shell, name);
  const several =
    row === undefined ? importRows(text, { ...options, completion: values.completion as string }) : undefined;
  if (several) return write(shell, source, { ...several, rubric: await importedRows(shell, name, values, several) });
  const imported = importRubric(text, { ...options, row: (row ?? 1) - 1 });
  if ('refused' in imported) throw new Unusable(`${source} cannot be imported. ${english(imported.refused)}`);
  return write(shell, source, imported);
}

interface Written {
  readonly rubric: JsonObject;
  readonly losses: readonly Message[];
  /** How many rubrics the file holds, where this is one of them. */
  readonly count?: number;
  readonly format: ImportFormat;
}

async function write(shell: Shell, source: string, { rubric, losses, count = 1, format }: Written): Promise<ExitCode> {
  const { rubricText } = await import('../formats/imports/rubricText.ts');
  const told = losses.map((loss) => `- ${english(loss)}`);
  const hint = count > 1 ? ['`--row N` takes another of its rubrics.'] : [];
  shell.log(`${[`${source} was read as ${format.title} (--from ${format.name}).`, ...told, ...hint].join('\n')}\n`);
  shell.out(rubricText(rubric, [`Imported from ${format.title}.`, ...told]).trimEnd());
  return 0;
}

async function textOf(shell: Shell, name: string): Promise<string> {
  if (name === '-') return whole(shell.input);
  try {
    return await readFile(resolve(shell.folder, name), 'utf8');
  } catch (error) {
    throw new Unusable(`Cannot read ${name}: ${reasonOf(error)}`);
  }
}

async function whole(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
