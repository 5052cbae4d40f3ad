import type { Site } from '../document/sites.ts';

/**
 * What stands right inside a grader under a name of its own. The grader of a criterion has none: it is the criterion,
 * and what it holds counts as standing there.
 */
export function namedSites({ kind, children }: Site): readonly Site[] {
  return children.flatMap((child) => (child.path.at(-1) === kind?.grader ? namedSites(child) : [child]));
}

/** A grader and all below it that have a name. */
export function withNamed(site: Site): readonly Site[] {
  return [site, ...namedSites(site).flatMap(withNamed)];
}
