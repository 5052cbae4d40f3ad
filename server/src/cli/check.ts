import { dirname } from 'node:path';
import { findNamedFiles } from '../adapters/namedFiles.ts';
import { today } from '../adapters/today.ts';
import { createAuthoring } from '../authoring.ts';
import { positionsOf } from '../document/positions.ts';
import { type Target, targets } from '../engine/place.ts';
import { english } from '../languages/message.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';
import { type Command, type ExitCode, type Shell, Unusable, type Values } from './command.ts';
import { diagnosticFormats, type Located } from './diagnosticFormats.ts';
import { profileOfSamples } from './profileOfSamples.ts';
import { readSettings } from './settings.ts';
import { readSpec } from './specFile.ts';

export const check: Command = {
  name: 'check',
  usage: 'check FILE… [--target PLACE] [--format FORMAT]',
  docs: 'Reports the faults of grader files, seen beside their samples where they have some. Ends with 1 where there is an error.',
  options: { target: { type: 'string' }, format: { type: 'string', default: 'text' } },
  optionDocs: {
    target: `where the graders will stand: ${targets.join(', ')} (default: rewardsmith.target, else any)`,
    format: `${Object.keys(diagnosticFormats).join(', ')} (default: text)`,
  },
  run: checkFiles,
};

async function checkFiles(shell: Shell, files: readonly string[], values: Values): Promise<ExitCode> {
  if (files.length === 0) throw new Unusable('Name at least one file to check.');
  const format = diagnosticFormats[String(values.format)];
  if (!format) throw new Unusable(`Unknown format \`${values.format}\`.`);
  const { createLints } = await import('./lints.ts');
  const authoring = createAuthoring();
  const lints = createLints(shell.log);
  const located: Located[] = [];
  const warnings = new Set<string>();
  for (const name of files) {
    const spec = await readSpec(shell.folder, name);
    const { severities, ignored, ...settings } = await readSettings(spec.file);
    for (const sentence of ignored) warnings.add(sentence);
    const target = targetOf(values.target ?? settings.target);
    const profile = await profileOfSamples(shell, spec, settings);
    const surroundings = {
      notation: spec.notation,
      target,
      severities,
      today: today(),
      ...(profile && { profile }),
      lint: await lints.of(spec.tree, authoring),
      files: await findNamedFiles(dirname(spec.file), authoring.named(spec.tree)),
    };
    located.push(...locate(name, spec.tree.text, authoring.diagnose(spec.tree, surroundings)));
  }
  await lints.dispose();
  for (const warning of warnings) shell.log(`${warning}\n`);
  shell.out(format(located));
  return located.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The target that a flag or setting names. */
export function targetOf(value: unknown): Target {
  const target = targets.find((known) => known === (value ?? 'any'));
  if (!target) throw new Unusable(`Unknown target \`${value}\`. Use one of ${targets.join(', ')}.`);
  return target;
}

/** Gives diagnostics their file, and lines and columns from 1. */
export function locate(file: string, text: string, diagnostics: readonly Diagnostic[]): readonly Located[] {
  const position = positionsOf(text);
  return diagnostics.map(({ from, to, severity, code, message }) => {
    const start = position(from);
    const end = position(to);
    const places = { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
    return { file, ...places, severity, code, message: english(message) };
  });
}
