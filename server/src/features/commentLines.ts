import { nodeAt } from '../document/nodeAt.ts';
import { withChildren } from '../document/sites.ts';
import type { Tree } from '../document/tree.ts';
import type { Seen } from './seen.ts';

/** The lines (from 0) that hold a comment and nothing else, in the notation or in Python. */
export function commentLines(seen: Seen): ReadonlySet<number> {
  const found = [...inNotation(seen), ...inPython(seen)];
  return new Set(found.map((offset) => seen.position(offset).line));
}

/** A sign that stands in a string begins no comment. */
function inNotation({ tree, notation }: Seen): number[] {
  const { comment } = notation;
  if (comment === undefined) return [];
  const starts = [...tree.text.matchAll(/^[ \t]*(?=\S)/gm)].map(({ index, 0: blank }) => index + blank.length);
  return starts.filter((at) => tree.text.startsWith(comment, at) && !isInString(tree, at));
}

function isInString(tree: Tree, at: number): boolean {
  const place = nodeAt(tree, at).at(-1);
  return place?.node.kind === 'string' && at < place.to;
}

function inPython(seen: Seen): number[] {
  const sites = seen.found.flatMap((each) => each.sites.flatMap(withChildren));
  return sites.flatMap((site) =>
    seen
      .highlightsOf(site)
      .filter(({ type }) => type === 'comment')
      .map(({ from }) => site.at + from)
      .filter((at) => /(?:^|\n)[ \t]*$/.test(seen.tree.text.slice(Math.max(0, at - 200), at))),
  );
}
