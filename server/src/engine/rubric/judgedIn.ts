import { checks } from '../checks/index.ts';
import type { Json } from '../json.ts';

const judged = checks.filter(({ paid }) => paid).map(({ name }) => name);

/** Groups in groups that are looked into; data may be deeper than a stack is. */
const deepest = 32;

/** How many of the criteria in a list of data, and in the groups among them, ask a model. */
export function judgedIn(list: Json | undefined, depth = 0): number {
  if (!Array.isArray(list) || depth > deepest) return 0;
  return list.reduce<number>((sum, each: Json) => sum + (isCriterion(each) ? countOf(each, depth) : 0), 0);
}

function countOf(criterion: Readonly<Record<string, Json>>, depth: number): number {
  return (judged.some((name) => Object.hasOwn(criterion, name)) ? 1 : 0) + judgedIn(criterion.criteria, depth + 1);
}

function isCriterion(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && 'id' in value;
}
