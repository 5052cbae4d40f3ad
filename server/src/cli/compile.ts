import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../adapters/files.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Exported, Remark } from '../formats/exports/exported.ts';
import { english } from '../languages/message.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { loadSpec } from './loadSpec.ts';
import { prove } from './prove.ts';
import { refuseUngradable } from './run.ts';
import { gradingFlagDocs, gradingFlags, gradingSetup } from './runOptions.ts';

const platforms: Readonly<Record<string, { readonly isFoundry: boolean }>> = {
  openai: { isFoundry: false },
  foundry: { isFoundry: true },
};

export const compile: Command = {
  name: 'compile',
  usage: 'compile RUBRIC [--to openai|foundry] [--prove] [--samples F] [--out F]',
  docs:
    'Writes a rubric as a grader of the wire dialect. What is lost, and what differs, stands on standard error; ends ' +
    'with 1 where a criterion is left out, or where `--prove` finds a row with another reward.',
  options: {
    to: { type: 'string', default: 'openai' },
    prove: { type: 'boolean' },
    samples: { type: 'string' },
    out: { type: 'string' },
    target: { type: 'string' },
    ...gradingFlags,
  },
  optionDocs: {
    to: `${Object.keys(platforms).join(', ')} (default: openai)`,
    prove: 'grades the samples by both and compares the rewards',
    samples: 'samples file of the proof (default: as in `run`)',
    out: 'write there instead of to standard output',
    target: 'where the graders will stand',
    ...gradingFlagDocs,
  },
  run: compileRubric,
};

async function compileRubric(shell: Shell, [name, ...more]: readonly string[], values: Values): Promise<ExitCode> {
  if (name === undefined || more.length > 0) throw new Unusable('Name one rubric to compile.');
  const platform = platforms[String(values.to)];
  if (!platform) throw new Unusable(`Unknown platform \`${values.to}\`. Known: ${Object.keys(platforms).join(', ')}.`);
  const loaded = await loadSpec(shell, name, values);
  const [root] = loaded.roots;
  if (root?.form !== 'rubric') throw new Unusable(`${name} holds no rubric.`);
  const setup = await gradingSetup(shell, values, loaded.settings, loaded.models);
  refuseUngradable([root], setup);
  const rubric = root.graders[0]!.spec as JsonObject;
  const { exportOpenai } = await import('../formats/exports/openai.ts');
  const exporting = (spec: JsonObject) => exportOpenai(spec, { metrics: setup.options.metrics, ...platform });
  const exported = exporting(rubric);
  if (exported.remarks.length > 0) shell.log(`${report(exported.remarks)}\n`);
  if (!exported.spec) return 1;
  await write(shell, values.out, JSON.stringify(exported.spec, null, 2));
  const isProved = values.prove !== true || (await prove(shell, values, { loaded, root, setup, exporting }));
  return isProved && !hasLoss(exported) ? 0 : 1;
}

function hasLoss({ remarks }: Exported): boolean {
  return remarks.some(({ isLoss }) => isLoss);
}

/** Equal sentences stand once, with all the criteria that they are said of. */
function report(remarks: readonly Remark[]): string {
  const ids = new Map<string, string[]>();
  for (const { id, isLoss, message } of remarks) {
    const sentence = `${isLoss ? 'left out' : 'differs'}: ${english(message)}`;
    ids.set(sentence, [...(ids.get(sentence) ?? []), ...(id === undefined ? [] : [`\`${id}\``])]);
  }
  const lines = [...ids].map(([sentence, names]) => `- ${names.length > 0 ? `${names.join(', ')} ` : ''}${sentence}`);
  return lines.join('\n');
}

async function write(shell: Shell, file: Values[string], text: string): Promise<void> {
  if (typeof file !== 'string') return shell.out(text);
  await writeFile(resolve(shell.folder, file), `${text}\n`).catch((error: unknown) => {
    throw new Unusable(`Cannot write ${file}: ${reasonOf(error)}`);
  });
}
