import { entryOf, type Site, withChildren } from '../../document/sites.ts';
import { slotOf } from '../../document/slotOf.ts';
import { toJson } from '../../document/toJson.ts';
import type { Change, Path, Range } from '../../document/tree.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { criterionKind } from '../../engine/rubric/criterion.ts';
import { say } from '../../languages/message.ts';
import type { Seen } from '../seen.ts';
import type { Action } from './action.ts';
import { gives } from './gives.ts';
import { type Grouping, groupingOf } from './grouping.ts';
import { groupText } from './groupText.ts';

/**
 * Puts the criteria that are selected into a group that counts as they did: several that the selection meets, or one
 * that it holds. The title says where the reward does not stay the same.
 */
export const extractGroup: Action = {
  kind: 'refactor.extract',
  *offers(seen, range) {
    const chosen = range.from < range.to ? chosenIn(seen, range) : undefined;
    const grouping = chosen && groupingOf(toJson(chosen.holder.node) as JsonObject, chosen.criteria);
    const edit = grouping && grouped(seen, chosen, grouping);
    if (!edit) return;
    const { change } = grouping;
    yield { title: change ? say`Extract to group (${change})` : say`Extract to group`, edits: [edit] };
  },
};

/** Neighbours in the list of a holder. */
interface Chosen {
  readonly holder: Site;
  /** Which of the list they are. */
  readonly indexes: readonly number[];
  readonly criteria: readonly JsonObject[];
  readonly range: Range;
}

function chosenIn(seen: Seen, range: Range): Chosen | undefined {
  const holders = seen.found.flatMap(({ sites }) => sites.flatMap(withChildren));
  for (const holder of holders) {
    const listed = itemsOf(seen, holder);
    const met = listed.filter(({ from, to }) => from < range.to && range.from < to);
    const [first, second] = met;
    if (first && (second || (range.from <= first.from && first.to <= range.to))) return chosen(holder, met);
  }
  return undefined;
}

type Item = Range & { readonly index: number; readonly site: Site };

function itemsOf({ tree }: Seen, { path, kind, children }: Site): readonly Item[] {
  const inList = children.filter((child) => child.kind === criterionKind && child.path.at(-2) === kind?.criteria);
  return inList.map((site) => {
    const end = tree.text.slice(site.at, site.at + site.node.length).trimEnd().length;
    return { site, index: Number(site.path[path.length + 1]), from: site.at, to: site.at + end };
  });
}

function chosen(holder: Site, items: readonly Item[]): Chosen | undefined {
  const criteria = items.map(({ site }) => toJson(site.node));
  if (!criteria.every(isObject)) return undefined;
  const range = { from: items[0]!.from, to: items.at(-1)!.to };
  return { holder, indexes: items.map(({ index }) => index), criteria, range };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function grouped(seen: Seen, { holder, indexes, criteria, range }: Chosen, grouping: Grouping): Change | undefined {
  const { tree, notation } = seen;
  const path: Path = [...holder.path, holder.kind!.criteria!];
  const list = entryOf(holder, holder.kind!.criteria!);
  const key = slotOf(tree, path)?.keyRange;
  if (!list || !key) return undefined;
  const { points, aggregate } = grouping;
  const head: readonly (readonly [string, Json])[] = [
    ['id', freshId(seen)],
    ...(points === 1 ? [] : [['points', points] as const]),
    ...(aggregate === undefined ? [] : [['aggregate', aggregate] as const]),
  ];
  const edit = groupText({ text: tree.text, notation, key: key.from, items: range, head });
  const wanted = (toJson(list.node) as Json[]).toSpliced(indexes[0]!, indexes.length, {
    ...Object.fromEntries(head),
    criteria,
  });
  return edit && gives(seen, edit, path, wanted) ? edit : undefined;
}

function freshId({ found }: Seen): string {
  const taken = new Set(found.flatMap(({ sites }) => sites.flatMap(withChildren)).map(({ key }) => key));
  let id = 'group';
  for (let count = 2; taken.has(id); count++) id = `group_${count}`;
  return id;
}
