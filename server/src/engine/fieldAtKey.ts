import { keyRange, type Member, membersOf } from './members.ts';
import type { Path } from './part.ts';
import { reserved } from './sample.ts';

/** A field of a row, and where the key in question stands in its line. */
export interface FieldKey {
  readonly field: Path;
  readonly from: number;
  readonly to: number;
}

/**
 * The field of the item or the sample whose key stands at an offset of a line, whatever shape its row has; undefined
 * where there is none. `line` is JSON, which is not checked.
 */
export function fieldAtKey(line: string, at: number): FieldKey | undefined {
  const members = membersOf(line, 0);
  const flat = !members.some(({ key }) => key === 'item');
  const member = memberAt(members, at);
  const key = member?.key;
  if (!member || key === undefined) return undefined;
  if (key === 'item' || key === 'sample') return inside(line, at, member, [key]);
  return flat && !reserved.has(key) ? within(line, at, member, ['item']) : undefined;
}

function memberAt(members: readonly Member[], at: number): Member | undefined {
  return members.find(({ from, to }) => from <= at && at <= to);
}

function inside(line: string, at: number, { value, at: base }: Member, path: Path): FieldKey | undefined {
  const members = membersOf(value, base);
  const member = memberAt(members, at);
  if (!member) return undefined;
  return within(line, at, member, path, members.indexOf(member));
}

/** In a member of what the path leads to: its key, or something below. */
function within(line: string, at: number, member: Member, path: Path, index = 0): FieldKey | undefined {
  const field = [...path, member.key ?? index];
  const range = member.key === undefined ? undefined : keyRange(line, member.from);
  return range && range.from <= at && at <= range.to ? { field, ...range } : inside(line, at, member, field);
}
