import type { Site } from '../../document/sites.ts';
import type { Path } from '../../document/tree.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { pointsOf } from '../../engine/rubric/compileRubric.ts';
import { asList, asObject, asText, specOf } from './specOf.ts';

/** A criterion of a rubric or group, as its holder sees it. */
export interface HeldCriterion {
  /** Absent where it has none that is a text. */
  readonly id?: string;
  readonly points: number;
  readonly spec: JsonObject;
  /** From the holder. */
  readonly path: Path;
}

/** The criteria right inside a rubric or group; undefined of anything else. */
export function criteriaOf({ site, spec }: { readonly site: Pick<Site, 'kind'>; readonly spec: Json }) {
  const key = site.kind?.criteria;
  const list = key === undefined ? undefined : asList(specOf({ spec })[key]);
  return list?.flatMap((item, index): HeldCriterion[] => {
    const held = asObject(item);
    const id = asText(held?.id);
    return held ? [{ points: pointsOf(held), spec: held, path: [key!, index], ...(id !== undefined && { id }) }] : [];
  });
}
