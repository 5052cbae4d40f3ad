import { cacheFolder } from '../adapters/cacheFolder.ts';
import type { KeepRun } from '../engine/runStore.ts';
import type { Shell, Values } from './command.ts';
import type { LoadedSpec } from './loadSpec.ts';

/** How a run of a spec is kept; undefined where the flag or the setting says that none is. */
export function keepRun({ spec, settings }: LoadedSpec, values: Values): KeepRun | undefined {
  const most = settings.historyLimit;
  if (values['no-history'] === true || most < 1) return undefined;
  return { spec: spec.file, text: spec.tree.text, by: 'command', most };
}

/** The folder of what is remembered: the flag's, else that of the surroundings. */
export function cacheOf({ env }: Shell, { cache }: Values): string {
  return typeof cache === 'string' ? cache : cacheFolder(env, process.platform);
}
