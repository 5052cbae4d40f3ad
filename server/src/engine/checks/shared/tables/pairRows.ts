import { type Decimal, distance, isAtMost } from '../decimal.ts';
import { pairing } from '../pairing.ts';

/** The numbers of a row, exact. */
export type Numbers = readonly Decimal[];

/** For each wanted row the position of a row found that is as near as it may be; undefined for one that stays alone. */
export type Pairs = (number | undefined)[];

/** More rows than that, all near each other, would take long to pair. */
const most = 400;

/**
 * Pairs as many rows as can be, each at most once, whose numbers are all at most `tolerance` apart. Undefined where too
 * many rows lie so close together that this cannot be told in short time.
 */
export function pairRows(found: readonly Numbers[], wanted: readonly Numbers[], tolerance: Decimal): Pairs | undefined {
  const pairs: Pairs = wanted.map(() => undefined);
  const all: Heap = { found: found.map(placed), wanted: wanted.map(placed) };
  for (const heap of heaps(all, 0, wanted[0]?.length ?? 0, tolerance)) {
    const inside = pairHeap(heap, tolerance);
    if (!inside) return undefined;
    for (const [index, partner] of inside.entries())
      if (partner !== undefined) pairs[heap.wanted[index]!.at] = heap.found[partner]!.at;
  }
  return pairs;
}

interface Placed {
  readonly at: number;
  readonly numbers: Numbers;
}

/** Rows of which none can pair with a row of another heap. */
interface Heap {
  readonly found: readonly Placed[];
  readonly wanted: readonly Placed[];
}

function placed(numbers: Numbers, at: number): Placed {
  return { at, numbers };
}

/** Parts rows at each gap in a column that is wider than the tolerance, column by column. */
function heaps(heap: Heap, column: number, columns: number, tolerance: Decimal): readonly Heap[] {
  if (column >= columns || heap.found.length === 0 || heap.wanted.length === 0) return [heap];
  const inOrder = [...sided(heap.found, true), ...sided(heap.wanted, false)].sort((a, b) =>
    ascending(a.row.numbers[column]!, b.row.numbers[column]!),
  );
  const parts: { found: Placed[]; wanted: Placed[] }[] = [];
  let before: Decimal | undefined;
  for (const { row, isFound } of inOrder) {
    const number = row.numbers[column]!;
    if (!before || !isAtMost(distance(number, before), tolerance)) parts.push({ found: [], wanted: [] });
    (isFound ? parts.at(-1)!.found : parts.at(-1)!.wanted).push(row);
    before = number;
  }
  return parts.flatMap((part) => heaps(part, column + 1, columns, tolerance));
}

function sided(rows: readonly Placed[], isFound: boolean) {
  return rows.map((row) => ({ row, isFound }));
}

function ascending(a: Decimal, b: Decimal): number {
  const apart = a.numerator * b.denominator - b.numerator * a.denominator;
  return apart < 0n ? -1 : apart > 0n ? 1 : 0;
}

function pairHeap(heap: Heap, tolerance: Decimal): Pairs | undefined {
  const { found, wanted } = heap;
  const fits = (a: Placed, b: Placed) => isNear(a.numbers, b.numbers, tolerance);
  const columns = (wanted[0] ?? found[0])?.numbers.length ?? 0;
  if (columns === 0) return wanted.map((_, index) => (index < found.length ? index : undefined));
  if (columns === 1) return pairLine(found, wanted, tolerance);
  return (
    pairSorted(heap, tolerance) ??
    (Math.max(found.length, wanted.length) > most ? undefined : pairing(found, wanted, fits))
  );
}

/** Where each side is as long and sorting them is enough. */
function pairSorted({ found, wanted }: Heap, tolerance: Decimal): Pairs | undefined {
  if (found.length !== wanted.length) return undefined;
  const [left, right] = [found, wanted].map((side) => side.map((_, index) => index).sort((a, b) => inAll(side, a, b)));
  const fit = left!.every((at, index) => isNear(found[at]!.numbers, wanted[right![index]!]!.numbers, tolerance));
  if (!fit) return undefined;
  const pairs: Pairs = [];
  for (const [index, at] of right!.entries()) pairs[at] = left![index];
  return pairs;
}

function inAll(side: readonly Placed[], a: number, b: number): number {
  const [left, right] = [side[a]!.numbers, side[b]!.numbers];
  return left.map((number, column) => ascending(number, right[column]!)).find((order) => order !== 0) ?? 0;
}

/** With one column, taking the least of each side that fits leaves the fewest alone. */
function pairLine(found: readonly Placed[], wanted: readonly Placed[], tolerance: Decimal): Pairs {
  let next = 0;
  return wanted.map(({ numbers: [number] }) => {
    while (next < found.length && isBelow(found[next]!.numbers[0]!, number!, tolerance)) next++;
    const isPair = next < found.length && isAtMost(distance(found[next]!.numbers[0]!, number!), tolerance);
    return isPair ? next++ : undefined;
  });
}

function isBelow(a: Decimal, b: Decimal, tolerance: Decimal): boolean {
  return ascending(a, b) < 0 && !isAtMost(distance(a, b), tolerance);
}

/** Whether two rows have as many numbers, each at most `tolerance` apart. */
export function isNear(a: Numbers, b: Numbers, tolerance: Decimal): boolean {
  return a.length === b.length && a.every((number, index) => isAtMost(distance(number, b[index]!), tolerance));
}
