import type { Path } from './part.ts';

/**
 * A path as profiles name it, such as `item.tags[0]["a.b"]`: every position in a list counts as the first, and a key
 * that would read as several steps is quoted.
 */
export function fieldName(path: Path): string {
  return path.map((step, index) => (index === 0 ? String(step) : stepName(step))).join('');
}

/** One step of it, behind what leads there. */
export function stepName(step: string | number): string {
  if (typeof step === 'number') return '[0]';
  return /[.[\]"]/.test(step) ? `[${JSON.stringify(step)}]` : `.${step}`;
}
