import type { Site } from '../../document/sites.ts';
import type { JsonObject } from '../../engine/json.ts';
import { pointsOf } from '../../engine/rubric/compileRubric.ts';
import type { ScoreDomain } from '../../languages/formula/index.ts';
import { scoreRange } from './scoreRange.ts';
import { asObject } from './specOf.ts';

/**
 * The scores that each grader inside a grader can give, by key; undefined where one is not sound enough to tell. Of a
 * criterion the sign of its points says whether a higher score is better.
 */
export function formulaDomains(
  { kind, children }: Site,
  graders: JsonObject,
): Readonly<Record<string, ScoreDomain>> | undefined {
  const domains = Object.entries(graders).map(([key, spec]) => {
    const site = children.findLast((child) => child.key === key);
    const domain = site && domainOf(site, asObject(spec) ?? {});
    return [key, domain && kind?.criteria !== undefined ? withRole(domain, asObject(spec) ?? {}) : domain] as const;
  });
  const known = domains.flatMap(([key, domain]) => (domain ? [[key, domain] as const] : []));
  return known.length === domains.length && known.length > 0 ? Object.fromEntries(known) : undefined;
}

function withRole(domain: ScoreDomain, spec: JsonObject): ScoreDomain {
  return { ...domain, role: pointsOf(spec) < 0 ? 'penalty' : 'helpful' };
}

function domainOf(site: Site, spec: JsonObject): ScoreDomain | undefined {
  const reach = site.kind?.reach?.(spec);
  if (reach !== undefined) return reach ?? undefined;
  const domain = site.kind?.domain({ ...spec, range: [0, 1] });
  if (domain?.kind !== 'range') return domain;
  const range = scoreRange({ site, spec });
  return range && { kind: 'range', lo: range.low, hi: range.high };
}
