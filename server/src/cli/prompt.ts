import { readChunks } from '../adapters/files.ts';
import { promptText } from '../engine/promptText.ts';
import { rowAt } from '../formats/rowAt.ts';
import { english } from '../languages/message.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { loadSpec } from './loadSpec.ts';
import { numberFlag } from './numberFlag.ts';
import { onlyGraders } from './onlyGraders.ts';
import { samplesOf } from './run.ts';
import { shown } from './specFile.ts';

export const prompt: Command = {
  name: 'prompt',
  usage: 'prompt SPEC [ID] [--samples F] [--line N]',
  docs: 'Prints what the judges of a grader or criterion are asked about one sample, word for word. Asks nobody.',
  options: {
    samples: { type: 'string' },
    line: { type: 'string' },
    target: { type: 'string' },
  },
  optionDocs: {
    samples: 'samples file (default: the spec’s sibling NAME.samples.jsonl)',
    line: 'line of the sample in its file, from 1 (default: the first sample)',
    target: 'where the graders will stand',
  },
  run: showPrompt,
};

async function showPrompt(shell: Shell, [name, id, ...more]: readonly string[], values: Values): Promise<ExitCode> {
  if (name === undefined || more.length > 0) throw new Unusable('Name one spec, and at most one grader of it.');
  const loaded = await loadSpec(shell, name, values);
  const roots = onlyGraders(loaded.roots, id === undefined ? [] : [id]);
  const samples = await samplesOf(shell, loaded, values);
  const line = numberFlag(values, 'line', 1);
  const row = await rowAt(readChunks(samples), line).catch((error: Error) => {
    throw new Unusable(error.message);
  });
  const where = `${shown(shell.folder, samples)}${line === undefined ? '' : `:${line}`}`;
  if (row === undefined) throw new Unusable(`There is no sample in ${where}.`);
  if ('message' in row) throw new Unusable(`${where}: ${english(row.message)}`);
  const found = roots.map((root) => promptText(root, loaded.settings, row, english));
  const texts = found.flatMap((each) => ('text' in each ? [each.text] : []));
  const [first] = found;
  if (texts.length === 0 && first && 'refused' in first) throw new Unusable(english(first.refused));
  shell.out(texts.join('\n\n').trimEnd());
  return 0;
}
