import { slotOf } from '../../document/slotOf.ts';
import type { Change, Path } from '../../document/tree.ts';
import type { SeenGrader } from '../rule.ts';

/**
 * The edit that writes a key with its value before the key at a path, parted from it as its notation and layout want;
 * undefined where there is no such key, or no telling how far it is indented.
 */
export function keyBefore(seen: SeenGrader, path: Path, key: string, value: string): Change | undefined {
  const { text, site, notation } = seen;
  const tree = { text, root: { at: 0, node: site.node }, faults: [] };
  const at = slotOf(tree, path)?.keyRange?.from;
  const holder = slotOf(tree, path.slice(0, -1))?.range;
  if (at === undefined || !holder) return undefined;
  const before = /[^\S\n]*$/.exec(text.slice(0, at))![0];
  const ownLine = text[at - before.length - 1] === '\n';
  const isFlow = text[holder.from] === '{';
  if (!isFlow && !ownLine) return undefined;
  const gap = ownLine ? `\n${before}` : ' ';
  return { from: at, to: at, text: `${notation.quote(key)}: ${value}${isFlow ? ',' : ''}${gap}` };
}
