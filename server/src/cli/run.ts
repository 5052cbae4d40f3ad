import { dirname, resolve } from 'node:path';
import { reasonOf } from '../adapters/files.ts';
import { gradingHost } from '../adapters/gradingHost.ts';
import { samplesFile } from '../adapters/samplesFile.ts';
import { samplesKey } from '../document/samplesKey.ts';
import { compileRoot, flatten } from '../engine/compile.ts';
import type { RunEvent } from '../engine/grading.ts';
import { refusalOf } from '../engine/part.ts';
import type { RowResult } from '../engine/record.ts';
import type { KeepRun } from '../engine/runStore.ts';
import type { Root } from '../engine/spec.ts';
import { createGrading } from '../grading.ts';
import { english } from '../languages/message.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { cacheOf, keepRun } from './keepRun.ts';
import { type LoadedSpec, loadSpec } from './loadSpec.ts';
import { numberFlag } from './numberFlag.ts';
import { onlyGraders } from './onlyGraders.ts';
import { progressLine } from './progressLine.ts';
import { refuseUnpaid } from './refuseUnpaid.ts';
import { type Graded, runFormats } from './runFormats.ts';
import { type GradingSetup, gradingFlagDocs, gradingFlags, gradingSetup } from './runOptions.ts';
import { shown } from './specFile.ts';

export const run: Command = {
  name: 'run',
  usage: 'run SPEC [--samples F] [--only ID…] [--limit N] [--max-cost USD] [--min-score X] [--format FORMAT] [--out F]',
  docs: 'Grades the samples of a spec and prints means with their intervals and errors.',
  options: {
    samples: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    limit: { type: 'string' },
    'min-score': { type: 'string' },
    'allow-errors': { type: 'boolean' },
    target: { type: 'string' },
    format: { type: 'string', default: 'text' },
    out: { type: 'string' },
    'no-history': { type: 'boolean' },
    ...gradingFlags,
  },
  optionDocs: {
    samples: 'samples file (default: what a rubric says under `samples`, else the sibling NAME.samples.jsonl)',
    only: 'grade only these graders',
    limit: 'grade only the first N rows',
    'min-score': 'end with 1 where the mean is lower',
    'allow-errors': 'rows that could not be graded do not count as a failure',
    target: 'where the graders will stand',
    format: `${Object.keys(runFormats).join(', ')} (default: text)`,
    out: 'write there instead of to standard output',
    'no-history': 'does not keep the run for `rewardsmith runs`',
    ...gradingFlagDocs,
  },
  run: runSpec,
};

async function runSpec(shell: Shell, [name, ...more]: readonly string[], values: Values): Promise<ExitCode> {
  if (name === undefined || more.length > 0) throw new Unusable('Name one spec to run.');
  const format = runFormats[String(values.format)];
  if (!format) throw new Unusable(`Unknown format \`${values.format}\`.`);
  const least = numberFlag(values, 'min-score', Number.NEGATIVE_INFINITY);
  const limit = numberFlag(values, 'limit', 1);
  if (limit !== undefined && !Number.isInteger(limit)) throw new Unusable('`--limit` should be a whole number.');
  const loaded = await loadSpec(shell, name, values);
  const samples = await samplesOf(shell, loaded, values);
  const setup = await gradingSetup(shell, values, loaded.settings, loaded.models);
  const roots = onlyGraders(loaded.roots, values.only as string[]);
  await refuseUnpaid(shell, [{ roots, setup }], { samples, limit });
  refuseUngradable(roots, setup);
  const out = await writer(shell, values.out as string | undefined);
  const results: Graded[] = [];
  const keep = keepRun(loaded, values);
  const folder = dirname(loaded.spec.file);
  for (const root of roots) {
    const stream = format.row ? (row: RowResult) => out.write(format.row!(row)) : undefined;
    results.push(await gradeRoot(shell, { root, samples, folder, setup, values, stream, limit, keep }));
  }
  if (results.some(({ summary, bad }) => summary.graded + bad === 0))
    throw new Unusable(`${shown(shell.folder, samples)} holds no samples.`);
  if (format.whole) out.write(format.whole({ spec: name, samples: shown(shell.folder, samples), results }));
  await out.end();
  return exitCode(results, least, values['allow-errors'] === true);
}

/** The samples that a flag names, else those that belong to the spec. */
export async function samplesOf(shell: Shell, { spec, settings }: LoadedSpec, values: Values): Promise<string> {
  if (typeof values.samples === 'string') return resolve(shell.folder, values.samples);
  const { folder, samples } = settings;
  const setting = folder === undefined ? undefined : { folder, samples };
  const found = await samplesFile(spec.file, { own: samplesKey(spec.tree), setting });
  if (!found)
    throw new Unusable(
      `No samples belong to ${spec.name}: put them beside it as NAME.samples.jsonl, or give --samples.`,
    );
  return found;
}

/** Refuses, before anything is graded, what no row could be graded by. */
export function refuseUngradable(roots: readonly Root[], { options }: GradingSetup): void {
  const refusal = roots.map((root) => refusalOf(compileRoot(root, options).part)).find((each) => each !== undefined);
  if (refusal !== undefined) throw new Unusable(english(refusal));
}

interface OneRun {
  readonly root: Root;
  readonly samples: string;
  readonly folder: string;
  readonly setup: GradingSetup;
  readonly values: Values;
  readonly stream: ((row: RowResult) => void) | undefined;
  readonly limit: number | undefined;
  readonly keep: KeepRun | undefined;
}

async function gradeRoot(
  shell: Shell,
  { root, samples, folder, setup, values, stream, limit, keep }: OneRun,
): Promise<Graded> {
  const grading = createGrading(gradingHost(async () => shell.env.OPENAI_API_KEY, cacheOf(shell, values)));
  const progress = progressLine(shell, root.id);
  const rows: RowResult[] = [];
  const listen = (event: RunEvent) => {
    if (event.event === 'rows') for (const row of event.rows) stream ? stream(row) : rows.push(row);
    else if (event.event === 'bad')
      for (const bad of event.bad) shell.log(`${samples}:${bad.line}: ${english(bad.message)}\n`);
    else if (event.event === 'warning') shell.log(`${event.message}\n`);
    else progress.show(event.summary, event.spent);
  };
  const wanted = stream !== undefined || runFormats[String(values.format)]?.rows === true;
  const limited = limit === undefined ? {} : { limit };
  const kept = keep ? { keep } : { unnamed: true };
  const request = { root, samples: { file: samples }, folder, ...setup, rows: wanted, ...kept, ...limited };
  try {
    const result = await grading.run(request, listen, shell.signal);
    return { root, program: flatten(compileRoot(root, setup.options)), ...result, rows };
  } catch (error) {
    if (shell.signal.aborted) throw error;
    throw new Unusable((error as Error).message);
  } finally {
    progress.clear();
    await grading.dispose();
  }
}

/** Opens the file before anything is graded, so that no work is lost where it cannot be written. */
async function writer(shell: Shell, file: string | undefined) {
  if (file === undefined) return { write: shell.out, end: async () => undefined };
  const { open } = await import('node:fs/promises');
  const opened = await open(resolve(shell.folder, file), 'w').catch((error: unknown) => {
    throw new Unusable(`Cannot write ${file}: ${reasonOf(error)}`);
  });
  const stream = opened.createWriteStream();
  return {
    write: (text: string) => void stream.write(`${text}\n`),
    end: () => new Promise<void>((done) => stream.end(() => done())),
  };
}

function exitCode(results: readonly Graded[], least: number | undefined, allowed: boolean): ExitCode {
  const low =
    least !== undefined && results.some(({ summary: { reward } }) => reward.mean === null || reward.mean < least);
  const errors = results.some(({ summary, bad }) => summary.errors + bad > 0);
  const mixed = results.some(({ unsteady }) => unsteady);
  return low || mixed || (errors && !allowed) ? 1 : 0;
}
