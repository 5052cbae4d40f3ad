import { dirname } from 'node:path';
import { findNamedFiles } from '../adapters/namedFiles.ts';
import { today } from '../adapters/today.ts';
import { createAuthoring } from '../authoring.ts';
import { modelsIn } from '../engine/modelsIn.ts';
import type { Root } from '../engine/spec.ts';
import { locate, targetOf } from './check.ts';
import { type Shell, Unusable, type Values } from './command.ts';
import { diagnosticFormats } from './diagnosticFormats.ts';
import { readSettings, type Settings } from './settings.ts';
import { readSpec, type SpecFile } from './specFile.ts';

/** A spec that can be graded. */
export interface LoadedSpec {
  readonly spec: SpecFile;
  readonly settings: Settings;
  readonly roots: readonly Root[];
  /** Names of the models that it asks. */
  readonly models: readonly string[];
}

/** Reads and checks a spec; one with errors cannot be graded, and the errors say why. */
export async function loadSpec(shell: Shell, name: string, values: Values): Promise<LoadedSpec> {
  const spec = await readSpec(shell.folder, name);
  const settings = await readSettings(spec.file);
  const authoring = createAuthoring();
  const target = targetOf(values.target ?? settings.target);
  const files = await findNamedFiles(dirname(spec.file), authoring.named(spec.tree));
  const surroundings = { ...settings, notation: spec.notation, target, today: today(), files };
  const faults = authoring.diagnose(spec.tree, surroundings);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const text = diagnosticFormats.text!(locate(name, spec.tree.text, errors));
    throw new Unusable(`${name} cannot be graded.\n${text}`);
  }
  const roots = authoring.roots(spec.tree, files);
  return {
    spec,
    settings,
    roots,
    models: [...new Set(roots.flatMap((root) => root.graders.flatMap((g) => modelsIn(g.spec))))],
  };
}
