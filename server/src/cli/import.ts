import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../adapters/files.ts';
import { english } from '../languages/message.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { numberFlag } from './numberFlag.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE [--from FORMAT] [--row N] [--judge MODEL]',
  docs: 'Writes a rubric of another tool as one of ours; `-` reads standard input. What is lost stands on standard error.',
  options: {
    from: { type: 'string' },
    row: { type: 'string' },
    judge: { type: 'string' },
    formats: { type: 'boolean' },
  },
  optionDocs: {
    from: 'the format of the file (default: found out; `--formats` lists them)',
    row: 'which one of several rubrics, from 1 (default: 1)',
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
  const { rubricText } = await import('../formats/imports/rubricText.ts');
  const source = name === '-' ? 'Standard input' : name;
  const options = { from: values.from as string | undefined, judge: values.judge as string | undefined };
  const imported = importRubric(await textOf(shell, name), {
    ...options,
    row: (numberFlag(values, 'row', 1) ?? 1) - 1,
  });
  if ('refused' in imported) throw new Unusable(`${source} cannot be imported. ${english(imported.refused)}`);
  const { rubric, losses, count, format } = imported;
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
