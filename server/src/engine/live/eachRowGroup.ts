import type { Group, Part, RowGroup, Unit } from '../part.ts';

type ForRow = NonNullable<Group['forRow']>;
type Change = (unit: Unit, id: string) => Unit;

/** Changes each unit of the groups that rows have. Rows of one group still share one. */
export function eachRowGroup(forRow: ForRow, change: Change): ForRow {
  const made = new WeakMap<RowGroup, RowGroup>();
  return (row) => {
    const group = forRow(row);
    const changed = made.get(group) ?? { ...group, whole: changedGroup(group.whole, change) };
    made.set(group, changed);
    return changed;
  };
}

function changedGroup(group: Group, change: Change): Group {
  const changed = (part: Part, id: string) => ('parts' in part ? changedGroup(part, change) : change(part, id));
  return { ...group, parts: group.parts.map((member) => ({ ...member, part: changed(member.part, member.id) })) };
}
