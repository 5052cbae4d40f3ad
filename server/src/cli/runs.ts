import { resolve } from 'node:path';
import { createRunStore } from '../adapters/runs/runStore.ts';
import type { KeptRun } from '../engine/keptRun.ts';
import type { RunStore } from '../engine/runStore.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { compareRuns } from './compareRuns.ts';
import { diffFormats } from './diffFormats.ts';
import { cacheOf } from './keepRun.ts';
import { runListFormats } from './runListFormats.ts';

export const runs: Command = {
  name: 'runs',
  usage: 'runs SPEC [RUN RUN] [--format text|json]',
  docs:
    'Lists the runs of a spec that are kept, newest first, or compares two of them; a run is named by its number in the ' +
    'list, or by the beginning of its id. Nothing is graded.',
  options: {
    format: { type: 'string', default: 'text' },
    cache: { type: 'string' },
  },
  optionDocs: {
    format: `${Object.keys(runListFormats).join(', ')} (default: text)`,
    cache: 'folder of the kept runs (default: REWARDSMITH_CACHE, else the user’s cache folder)',
  },
  run: showRuns,
};

async function showRuns(shell: Shell, [name, ...wanted]: readonly string[], values: Values): Promise<ExitCode> {
  if (name === undefined || (wanted.length !== 0 && wanted.length !== 2))
    throw new Unusable('Name one spec, and two of its runs to compare them.');
  const [list, differ] = [runListFormats[String(values.format)], diffFormats[String(values.format)]];
  if (!list || !differ) throw new Unusable(`Unknown format \`${values.format}\`.`);
  const spec = resolve(shell.folder, name);
  const store = createRunStore(cacheOf(shell, values));
  const kept = await listed(store, spec);
  if (wanted.length === 0) {
    if (kept.length === 0 && values.format === 'text') shell.log(`No run of ${name} is kept.\n`);
    else shell.out(list(kept));
    return 0;
  }
  const [before, after] = wanted.map((each) => named(kept, each)) as [KeptRun, KeptRun];
  shell.out(differ(await compareRuns(shell, { store, before, after, cache: cacheOf(shell, values) })));
  return 0;
}

async function listed(store: RunStore, spec: string): Promise<readonly KeptRun[]> {
  return store.list(spec).catch((error: Error) => {
    throw new Unusable(`The runs cannot be read: ${error.message}`);
  });
}

/** A run by its number from 1, or by the beginning of its id. */
function named(kept: readonly KeptRun[], name: string): KeptRun {
  const found = /^\d{1,4}$/.test(name)
    ? kept.slice(Number(name) - 1).slice(0, 1)
    : kept.filter(({ id }) => id.startsWith(name));
  if (found.length === 1) return found[0]!;
  throw new Unusable(found.length === 0 ? `No run \`${name}\` is kept.` : `\`${name}\` begins ${found.length} runs.`);
}
