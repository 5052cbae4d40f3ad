import { createAuthoring } from '../../server/src/authoring.ts';
import { notations } from '../../server/src/document/notations.ts';
import type { Target } from '../../server/src/engine/place.ts';
import type { Diagnostic } from '../../server/src/rules/diagnostic.ts';

export type NotationName = keyof typeof notations;

const authoring = createAuthoring();

/** The diagnostics of a text as on 25 November 2026. */
export function diagnose(text: string, name: NotationName, target: Target = 'any'): readonly Diagnostic[] {
  const { reader, ...notation } = notations[name];
  return authoring.diagnose(reader.read(text), { notation, target, today: '2026-11-25' });
}

/** The text after a repair. */
export function repaired(text: string, { repair }: Diagnostic): string {
  const edits = [...(repair?.edits ?? [])].sort((a, b) => b.from - a.from);
  return edits.reduce((before, edit) => before.slice(0, edit.from) + edit.text + before.slice(edit.to), text);
}
