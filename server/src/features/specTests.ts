import { slotOf } from '../document/slotOf.ts';
import { flatten, type Node } from '../engine/compile.ts';
import type { Member } from '../engine/part.ts';
import { columnKey } from '../engine/rows/columnKey.ts';
import { scorePasses } from '../engine/rubric/passing.ts';
import type { SpecTest, TextRange } from '../protocol/index.ts';
import { graderLine } from './graderLine.ts';
import type { SpecSeen } from './seen.ts';

/** What of a compiled root can be tested: the root, with all that is graded inside it. */
export function specTests(seen: SpecSeen, root: Member): SpecTest {
  const nodes = flatten(root);
  const last = nodes.length - 1;
  const testOf = (index: number): SpecTest => {
    const node = nodes[index]!;
    const [mark, place] = [markOf(seen, node), placeOf(seen, node)];
    return {
      title: node.id,
      path: node.path,
      key: columnKey(node, index === last),
      ...place,
      passLine: passLineOf(seen, node) ?? place.range.end.line,
      isDecided: node.parts.length === 0 || node.passing !== undefined,
      ...(mark !== undefined && { mark }),
      tests: node.parts.map(testOf),
    };
  };
  return testOf(last);
}

/** The `pass_threshold`, where it is what decides. */
function markOf({ tree }: SpecSeen, { path, passing, penalty }: Node): number | undefined {
  const mark = slotOf(tree, [...path, 'pass_threshold'])?.node?.value;
  return typeof mark === 'number' && scorePasses(mark, penalty).rule === passing?.rule ? mark : undefined;
}

function passLineOf({ tree, position }: SpecSeen, { path, passing }: Node): number | undefined {
  if (!passing) return undefined;
  const keys = ['pass_threshold', 'passes'].flatMap((key) => slotOf(tree, [...path, key])?.keyRange ?? []);
  return keys[0] && position(keys[0].from).line;
}

function placeOf(seen: SpecSeen, { path }: Node): { readonly line: number; readonly range: TextRange } {
  const { tree, position } = seen;
  const found = slotOf(tree, path);
  const { from, to } = found?.range ?? found?.keyRange ?? { from: 0, to: 0 };
  const start = found?.keyRange?.from ?? from;
  const end = start + tree.text.slice(start, to).trimEnd().length;
  return { line: graderLine(seen, { path, at: from }), range: { start: position(start), end: position(end) } };
}
