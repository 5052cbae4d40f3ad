import { entryOf, type Site } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import type { Range, Tree } from '../document/tree.ts';
import { type Message, say, sentence } from '../languages/message.ts';

/**
 * What a grader is called in lists: its key or the id of a criterion, else its name; and where that stands, else where
 * the grader begins.
 */
export function graderTitle(tree: Tree, site: Site): { readonly title: Message; readonly at: Range } {
  const start = { from: site.at, to: site.at };
  const key = slotOf(tree, site.path)?.keyRange ?? slotOf(tree, [...site.path, 'id'])?.range;
  if (site.key !== undefined) return { title: sentence(site.key), at: key && isOwn(key, site) ? key : start };
  const name = entryOf(site, 'name');
  const text = name?.node.value;
  if (typeof text !== 'string' || !text) return { title: unnamed(site), at: start };
  return { title: sentence(text), at: { from: name!.at, to: name!.at + name!.node.length } };
}

/** A key stands before what it names, an id in it; of a key that is there twice another may be found. */
function isOwn({ from, to }: Range, { at, node }: Site): boolean {
  return to <= at || (at <= from && to <= at + node.length);
}

function unnamed({ kind }: Site): Message {
  if (kind?.criteria === undefined) return say`grader`;
  return kind.grader === undefined ? say`rubric` : say`criterion`;
}
