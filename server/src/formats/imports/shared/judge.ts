import { checks } from '../../../engine/checks/index.ts';
import type { Json, JsonObject } from '../../../engine/json.ts';
import { isObject, objectsIn } from './fields.ts';

/** A judge whose end nobody has announced. */
export const usualJudge = 'gpt-5.6-terra';

/** The rubric with the settings of a judge, which stands before what adds up. */
export function judgedBy(own: JsonObject, { name, title, tags, judge, ...rest }: JsonObject): JsonObject {
  const head = Object.entries({ name, title, tags }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(head), judge: { ...own, ...(isObject(judge) && judge) }, ...rest } as JsonObject;
}

const paid = checks.filter((check) => check.paid).map(({ name }) => name);

/** Whether a rubric asks a judge that nothing in it names. */
export function isUnjudged({ judge, criteria }: JsonObject): boolean {
  return !(isObject(judge) && 'model' in judge) && needsJudge(criteria);
}

/** Whether a criterion asks a judge that it does not name. */
function needsJudge(criteria: Json | undefined): boolean {
  return objectsIn(criteria).some(
    (each) =>
      needsJudge(each.criteria) ||
      (paid.some((name) => name in each) && !('judges' in each) && !(isObject(each.judge) && 'model' in each.judge)),
  );
}
