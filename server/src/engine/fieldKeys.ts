import { keyRange, type Member, membersOf } from './members.ts';
import type { Path } from './part.ts';
import { reserved } from './sample.ts';

/**
 * A field to look up in the samples. Its path begins with `item`, `sample`, or `labels` for what people said of a
 * criterion: `expert` and each of `raters`. A number means any element of a list.
 */
export interface FieldWish {
  readonly field: Path;
  readonly rows: 'first' | 'all';
  /** A name that the field's key may be given. */
  readonly name?: string;
}

/** Where a key stands: the line from 0, columns inside its quotes, in UTF-16 units unless others were asked for. */
export interface FieldPlace {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Why a row cannot take the name wished for: it has it, as a label too, or it means something else at that place. */
export type Clash = 'taken' | 'labelled' | 'reserved';

/** Where a field stands in the samples. */
export interface FieldPlaces {
  readonly places: readonly FieldPlace[];
  /** Why the places are not all known, or the name not free. */
  readonly obstacle?: Obstacle;
}

/** What stands in the way of a field's new name. */
export interface Obstacle {
  /** `large`: more than is looked through; `closed`: the samples cannot be read. */
  readonly kind: Clash | 'unreadable' | 'large' | 'closed';
  /** The line that it is about, from 1; absent where it is about all. */
  readonly line?: number;
  /** What the system says, as a sentence. */
  readonly reason?: string;
}

/** What one line of samples says of a wish; columns count from its start. */
export interface FieldKeys {
  readonly keys: readonly { readonly from: number; readonly to: number }[];
  readonly clash?: Clash;
}

/** An object that may hold the field. */
interface Holder {
  readonly members: readonly Member[];
  /** It is the whole row, where some keys are no fields of the item. */
  readonly row: boolean;
}

/** Finds a field's keys in a line, whatever shape its row has. `line` is JSON, which is not checked. */
export function fieldKeys(line: string, wish: FieldWish): FieldKeys {
  const { field } = wish;
  const root = roots.get(String(field[0]));
  if (!root) return { keys: [] };
  const holders = field.slice(1, -1).reduce<readonly Holder[]>(inside, root.holders(membersOf(line, 0)));
  const keys = holders.flatMap((holder) => named(holder, field.at(-1)).map(({ from }) => keyRange(line, from)));
  const clash = clashOf(holders, root.taken, wish);
  return { keys, ...(clash && { clash }) };
}

/** A beginning of paths: the objects of a row that hold the next key, and what it is that one has the new name. */
interface Root {
  readonly holders: (members: readonly Member[]) => readonly Holder[];
  readonly taken: Clash;
}

const roots: ReadonlyMap<string, Root> = new Map<string, Root>([
  ['item', { holders: (members) => under(members, 'item') ?? [{ members, row: true }], taken: 'taken' }],
  ['sample', { holders: (members) => under(members, 'sample') ?? [], taken: 'taken' }],
  ['labels', { holders: labelHolders, taken: 'labelled' }],
]);

function labelHolders(members: readonly Member[]): readonly Holder[] {
  const raters = (under(members, 'raters') ?? []).flatMap((each) => each.members);
  return [
    ...(under(members, 'expert') ?? []),
    ...raters.flatMap((rater) => (rater.key === undefined ? [] : holder(rater))),
  ];
}

/** The value of the last member of a name, as every reader takes it; undefined where there is none. */
function under(members: readonly Member[], name: string): readonly Holder[] | undefined {
  const given = members.findLast(({ key }) => key === name);
  return given && holder(given);
}

function inside(holders: readonly Holder[], step: string | number): readonly Holder[] {
  return holders.flatMap((each) => {
    if (typeof step === 'number') return each.members.filter(({ key }) => key === undefined).flatMap(holder);
    const last = named(each, step).at(-1);
    return last ? holder(last) : [];
  });
}

function holder({ value, at }: Member): readonly Holder[] {
  return [{ members: membersOf(value, at), row: false }];
}

function named({ members, row }: Holder, name: string | number | undefined): readonly Member[] {
  return row && reserved.has(String(name)) ? [] : members.filter(({ key }) => key !== undefined && key === name);
}

function clashOf(holders: readonly Holder[], taken: Clash, { field, name }: FieldWish): Clash | undefined {
  if (name === undefined) return undefined;
  if (holders.some((each) => named(each, name).length > 0)) return taken;
  const moves = holders.some((each) => each.row && named(each, field.at(-1)).length > 0);
  return moves && reserved.has(name) ? 'reserved' : undefined;
}
