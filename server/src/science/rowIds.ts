import type { Node } from '../engine/compile.ts';
import { failure, type Outcome } from '../engine/outcome.ts';
import type { Path } from '../engine/part.ts';
import type { CriterionFigures } from '../engine/record.ts';
import type { GradedNode, GradedRow } from '../engine/run.ts';
import type { Row } from '../engine/sample.ts';

/** What collects the scores of one criterion. */
interface Column {
  readonly add: (row: Row, item: number, outcome: Outcome, outcomes: readonly Outcome[]) => void;
  readonly column: () => CriterionFigures;
}

interface Held extends Column {
  readonly item: number;
  /** It stands in the rows of another item too. */
  isShared: boolean;
}

/** Ids that are watched, the first seen: those that all rows share are among them. */
const most = 100;

/** Collects criteria of rows by id; only those that stand in the rows of several items are worth a mean. */
export function rowIdBuilder(path: Path, columnOf: (node: Node) => Column) {
  const held = new Map<string, Held>();
  const heldOf = (node: GradedNode, item: number): Held | undefined => {
    const known = held.get(node.id);
    if (known || held.size === most) return known;
    const made = { ...columnOf(plain(node, [...path, 'criteria_from', node.id])), item, isShared: false };
    held.set(node.id, made);
    return made;
  };
  const add = ({ row, own }: GradedRow, item: number) => {
    for (const [index, node] of (own?.nodes ?? []).entries()) {
      const column = heldOf(node, item);
      if (!column) continue;
      column.isShared ||= column.item !== item;
      column.add(row, item, own!.outcomes[index]!, own!.outcomes);
    }
  };
  const shared = () => [...held.values()].filter(({ isShared }) => isShared).map(({ column }) => column());
  return { add, shared };
}

/** What rows share of a criterion is its id: how it scores may differ. */
function plain({ id, scale, penalty }: GradedNode, path: Path): Node {
  const score = () => failure('other_error', 'Each row has its own.');
  const part = { hash: '', reads: [], paid: false, score };
  return { id, path, scale, parts: [], part, ...(penalty && { penalty }) };
}
