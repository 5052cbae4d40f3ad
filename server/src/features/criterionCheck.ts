import type { Site } from '../document/sites.ts';
import type { Check } from '../engine/checks/check.ts';
import { checks } from '../engine/checks/index.ts';
import { criterionKind } from '../engine/rubric/criterion.ts';
import { type Message, say, sentence } from '../languages/message.ts';

/** The check of a criterion; undefined where it has none, and of anything else. */
export function criterionCheck({ kind, node }: Site): Check | undefined {
  if (kind !== criterionKind) return undefined;
  return checks.find(({ name }) => node.entries?.some(({ key }) => key.node.value === name));
}

/** What a grader is in lists: its kind, of a criterion the check. */
export function kindTitle(site: Site): Message {
  const inner = site.children.find(({ path }) => path.at(-1) === site.kind?.grader)?.kind;
  const title = inner?.title ?? criterionCheck(site)?.title ?? site.kind?.title;
  return title === undefined ? say`unknown type` : sentence(title);
}
