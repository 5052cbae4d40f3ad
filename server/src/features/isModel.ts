import type { Site } from '../document/sites.ts';

const judgePaths = /^(?:judge\.model|judges\.\d+(?:\.model)?|escalate(?:\.model)?)$/;

/**
 * Whether a path inside a grader or rubric is that of a model: a grader has one judge; a rubric and a criterion may have
 * it in settings of its own, and several.
 */
export function isModel(path: readonly unknown[], { kind }: Pick<Site, 'kind'>): boolean {
  if (kind?.criteria === undefined) return path.length === 1 && path[0] === 'model';
  return judgePaths.test(path.join('.'));
}
