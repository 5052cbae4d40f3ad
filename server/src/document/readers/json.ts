import { say } from '../../languages/message.ts';
import { changed, growth } from '../changed.ts';
import { values } from '../children.ts';
import { detached } from '../detached.ts';
import { inOrder, moved } from '../faultOrder.ts';
import { next, type Scan } from '../json/scan.ts';
import { stray, value } from '../json/values.ts';
import { replaceValue } from '../replaceValue.ts';
import { reuse } from '../reuse.ts';
import type { Change, Node, Reader, Slot, SyntaxFault, Tree } from '../tree.ts';
import { withReused } from '../withReused.ts';

/** Strict JSON (RFC 8259). */
export const json: Reader = { read, edit };

function read(text: string): Tree {
  const scan: Scan = { text, faults: [], at: text.startsWith('\uFEFF') ? 1 : 0, arrays: 0, objects: 0 };
  const root = rootOf(scan);
  const behind = next(scan);
  if (root && !Number.isNaN(behind)) {
    const to = text.trimEnd().length;
    scan.faults.push({
      from: scan.at,
      to,
      code: 'json-syntax',
      message: say`A JSON file holds one value; this is more.`,
    });
  }
  const faults = inOrder(scan.faults);
  return root ? { text, root, faults } : { text, faults };
}

function rootOf(scan: Scan): Slot | undefined {
  for (;;) {
    const c = next(scan);
    const { at, text } = scan;
    if (Number.isNaN(c)) {
      const message = say`A JSON value is missing: the file is empty.`;
      scan.faults.push({ from: 0, to: text.length, code: 'json-syntax', message });
      return undefined;
    }
    if (!/[,:\]}]/.test(text.charAt(at))) return { at, node: value(scan) };
    stray(scan);
  }
}

interface Step {
  readonly at: number;
  readonly node: Node;
  /** Which value of the step before; of the root, -1. */
  readonly index: number;
}

function edit(before: Tree, change: Change, text = changed(before.text, change)): Tree {
  const steps = before.root ? stepsAround(before.root, change) : [];
  for (let i = steps.length - 1; i > 0; i--) {
    if (steps[i]!.node.length * 2 > text.length) break;
    const tree = reread(before, change, steps.slice(0, i + 1), text);
    if (tree) return tree;
  }
  return withReused(before, read(text), change);
}

/** The values strictly around the change, from the root inwards. */
function stepsAround(root: Slot, change: Change): Step[] {
  const steps: Step[] = [];
  let { at, node } = root;
  let index = -1;
  while (at < change.from && change.to < at + node.length) {
    steps.push({ at, node, index });
    const inside = values(node);
    const from = at;
    index = inside.findIndex(
      (slot) => slot && from + slot.at < change.from && change.to < from + slot.at + slot.node.length,
    );
    if (index < 0) break;
    const slot = inside[index]!;
    at += slot.at;
    node = slot.node;
  }
  return steps;
}

/**
 * Reads the last step's value alone. What follows it reads as before when the value ends where it did; a fault
 * further up may have looked ahead into the change or be about this value, so with one nothing is taken for granted.
 */
function reread(before: Tree, change: Change, steps: readonly Step[], text: string): Tree | undefined {
  const { at, node } = steps.at(-1)!;
  const by = growth(change);
  if (before.faults[0] && before.faults[0].from <= at) return undefined;
  const around = steps.slice(0, -1);
  const arrays = around.filter((step) => step.node.items).length;
  const scan: Scan = { text, faults: [], at, arrays, objects: around.length - arrays };
  const fresh = detached(value(scan));
  const end = at + node.length;
  if (scan.at !== end + by) return undefined;
  const touch = { from: change.from - at, to: change.to - at, growth: by };
  const kept = before.faults.filter((fault) => fault.from >= end).map((fault) => moved(fault, by));
  return { text, root: rebuilt(steps, reuse(node, fresh, touch), by), faults: joined(scan.faults, kept) };
}

function rebuilt(steps: readonly Step[], innermost: Node, by: number): Slot {
  let node = innermost;
  for (let i = steps.length - 1; i > 0; i--) {
    const parent = steps[i - 1]!;
    const { at, index } = steps[i]!;
    const length = parent.node.length + by;
    node = replaceValue(parent.node, { index, slot: { at: at - parent.at, node }, growth: by, length });
  }
  return { at: steps[0]!.at, node };
}

function joined(inside: readonly SyntaxFault[], behind: readonly SyntaxFault[]): SyntaxFault[] {
  return inOrder([...inside, ...behind]);
}
