import { setFlagsFromString } from 'node:v8';
import { createAuthoring } from '../../server/src/authoring.ts';
import { notations } from '../../server/src/document/notations.ts';
import type { Profile } from '../../server/src/engine/grading.ts';
import type { Lint } from '../../server/src/engine/lint.ts';
import type { FoundFile } from '../../server/src/engine/namedFile.ts';
import type { Target } from '../../server/src/engine/place.ts';
import type { Diagnostic } from '../../server/src/rules/diagnostic.ts';

export type NotationName = keyof typeof notations;

/** The notation that the name of a fixture says. */
export function notationOf(file: string): NotationName {
  return /\.rubric\.ya?ml$/.test(file) ? 'rubric' : (file.split('.').at(-1) as NotationName);
}

// What is compiled in haste is enough for small sources, and takes a quarter of the time and memory.
setFlagsFromString('--liftoff-only');
const { createRuff } = await import('../../server/src/adapters/ruff/createRuff.ts');
const linted = new Map<string, ReturnType<Lint>>();
let ruff: ReturnType<typeof createRuff> | undefined;

/** Each source once: Ruff starts with the first. */
const lint: Lint = (language, text) => {
  if (language !== 'python') return undefined;
  ruff ??= createRuff();
  if (!linted.has(text)) linted.set(text, ruff(text));
  return linted.get(text);
};

const authoring = createAuthoring();

/** The diagnostics of a text as on 25 November 2026; `files` are the texts of the files beside, by their paths. */
export function diagnose(
  text: string,
  name: NotationName,
  target: Target = 'any',
  profile?: Profile,
  files?: Readonly<Record<string, string>>,
): readonly Diagnostic[] {
  const { reader, ...notation } = notations[name];
  const tree = reader.read(text);
  const found = files && Object.fromEntries(authoring.named(tree).map(({ path }) => [path, foundIn(files, path)]));
  const surroundings = { notation, target, today: '2026-11-25', lint, ...(profile && { profile }) };
  return authoring.diagnose(tree, { ...surroundings, ...(found && { files: found }) });
}

function foundIn(files: Readonly<Record<string, string>>, path: string): FoundFile {
  const text = files[path];
  return text === undefined ? { missing: 'there is no such file.' } : { text };
}

/** The text after a repair. */
export function repaired(text: string, { repair }: Diagnostic): string {
  const edits = [...(repair?.edits ?? [])].sort((a, b) => b.from - a.from);
  return edits.reduce((before, edit) => before.slice(0, edit.from) + edit.text + before.slice(edit.to), text);
}
