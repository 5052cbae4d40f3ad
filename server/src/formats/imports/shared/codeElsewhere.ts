import type { JsonObject } from '../../../engine/json.ts';

/**
 * The check of a criterion whose code the source does not hold: Python that says so, which is an error on every
 * sample and never a number, until the code is put there.
 */
export function codeElsewhere(name: string): JsonObject {
  const words = JSON.stringify(`put the code of ${plainWords(name)} here`);
  return { python: `def grade(sample, item) -> float:\n    raise NotImplementedError(${words})\n` };
}

function plainWords(name: string): string {
  return name.replace(/[^\w -]/g, ' ');
}
