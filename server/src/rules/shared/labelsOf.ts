import type { SeenGrader } from '../rule.ts';
import { asList, specOf } from './specOf.ts';

/** The labels of a grader and those of them that pass; entries that are no text keep their place as an empty one. */
export function labelsOf(seen: SeenGrader): {
  readonly labels: readonly string[];
  readonly passing: readonly string[];
} {
  const { labels, passing_labels: passing } = specOf(seen);
  const texts = (list: typeof labels) => (asList(list) ?? []).map((label) => (typeof label === 'string' ? label : ''));
  return { labels: texts(labels), passing: texts(passing) };
}
