import { slotOf } from '../document/slotOf.ts';
import type { Tree } from '../document/tree.ts';
import type { Root } from '../engine/spec.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';

/** Whether a fault stands in what a run grades, or around it; one of syntax may have changed the reading of all. */
export function concerns(fault: Diagnostic, root: Root, tree: Tree): boolean {
  if (tree.faults.some(({ from, code }) => from === fault.from && code === fault.code)) return true;
  const range = slotOf(tree, root.path)?.range;
  return !range || (fault.from <= range.to && range.from <= fault.to);
}
