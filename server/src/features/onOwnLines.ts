import { withChildren } from '../document/sites.ts';
import type { ScoreLine } from '../protocol/index.ts';
import { graderLine } from './graderLine.ts';
import type { Seen } from './seen.ts';

/** Characters of a line beyond which nobody looks for its end. */
const longest = 1000;

/** The scores of lines that are not minified, that is, neither very long nor of several whole graders. */
export function onOwnLines(seen: Seen, scores: readonly ScoreLine[]): readonly ScoreLine[] {
  if (scores.length === 0) return scores;
  const counts = wholeGraders(seen);
  return scores.filter(({ line }) => (counts.get(line) ?? 0) < 2 && lengthOf(seen, line) <= longest);
}

/** How many graders stand on a line from their beginning to their end. */
function wholeGraders(seen: Seen): ReadonlyMap<number, number> {
  const { found, tree } = seen;
  const counts = new Map<number, number>();
  for (const each of found)
    for (const site of [...(each.form === 'criteria' ? [each] : []), ...each.sites.flatMap(withChildren)]) {
      const { at, node } = site;
      if (
        tree.text
          .slice(at, at + node.length)
          .trimEnd()
          .includes('\n')
      )
        continue;
      const line = graderLine(seen, site);
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  return counts;
}

function lengthOf({ tree: { text }, offset }: Seen, line: number): number {
  const start = offset({ line, character: 0 });
  const end = text.indexOf('\n', start);
  return (end < 0 ? text.length : end) - start;
}
