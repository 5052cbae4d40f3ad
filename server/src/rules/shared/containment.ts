import type { SeenGrader } from '../rule.ts';
import { asText, specOf } from './specOf.ts';

/** The sides of a string check that asks whether one text contains another; undefined for any other grader. */
export function containment(seen: SeenGrader) {
  const spec = specOf(seen);
  const operation = asText(spec.operation);
  const input = asText(spec.input);
  const reference = asText(spec.reference);
  if (!operation || !/^i?like$/.test(operation) || input === undefined || reference === undefined) return undefined;
  return { operation, input, reference };
}
