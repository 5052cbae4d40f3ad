import { resolve } from 'node:path';
import { specDiff } from '../engine/specDiff.ts';
import { specParts } from '../engine/specParts.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { diffEffect, type Graded } from './diffEffect.ts';
import { diffFormats } from './diffFormats.ts';
import { loadSpec } from './loadSpec.ts';
import { refuseUnpaid } from './refuseUnpaid.ts';
import { refuseUngradable } from './run.ts';
import { gradingFlagDocs, gradingFlags, gradingSetup } from './runOptions.ts';
import { shown } from './specFile.ts';

export const diff: Command = {
  name: 'diff',
  usage: 'diff A B [--samples F] [--format FORMAT]',
  docs: 'Tells how the meaning of two specs differs, whatever their text; with samples also what that does to rewards.',
  options: {
    samples: { type: 'string' },
    target: { type: 'string' },
    format: { type: 'string', default: 'text' },
    'allow-errors': { type: 'boolean' },
    ...gradingFlags,
  },
  optionDocs: {
    samples: 'grades these samples by both: the paired difference of the means, and the order of the rows',
    target: 'where the graders will stand',
    format: `${Object.keys(diffFormats).join(', ')} (default: text)`,
    'allow-errors': 'rows that could not be graded do not count as a failure',
    ...gradingFlagDocs,
  },
  run: compare,
};

async function compare(shell: Shell, files: readonly string[], values: Values): Promise<ExitCode> {
  const [before, after, ...more] = files;
  if (before === undefined || after === undefined || more.length > 0) throw new Unusable('Name two specs to compare.');
  const format = diffFormats[String(values.format)];
  if (!format) throw new Unusable(`Unknown format \`${values.format}\`.`);
  const [one, other] = [await loaded(shell, before, values), await loaded(shell, after, values)];
  const found = specDiff(specParts(one.root, one.setup.options), specParts(other.root, other.setup.options));
  if (typeof values.samples !== 'string') {
    shell.out(format({ before, after, diff: found }));
    return 0;
  }
  const samples = resolve(shell.folder, values.samples);
  const specs = [one, other].map(({ root, setup }) => ({ roots: [root], setup }));
  await refuseUnpaid(shell, specs, { samples });
  for (const { roots, setup } of specs) refuseUngradable(roots, setup);
  const effect = await diffEffect(shell, samples, [one, other], values);
  shell.out(format({ before, after, diff: found, samples: shown(shell.folder, samples), effect }));
  return effect.errors + effect.bad > 0 && values['allow-errors'] !== true ? 1 : 0;
}

async function loaded(shell: Shell, name: string, values: Values): Promise<Graded> {
  const { spec, settings, roots, models } = await loadSpec(shell, name, values);
  const [root, ...others] = roots;
  if (!root) throw new Unusable(`${name} has no grader.`);
  if (others.length > 0)
    throw new Unusable(`${name} holds ${roots.length} graders: only a file with one can be compared.`);
  return { root, file: spec.file, setup: await gradingSetup(shell, values, settings, models) };
}
