import type { Outcome } from '../engine/outcome.ts';
import type { Part, Rival } from '../engine/part.ts';
import type { RivalFinding } from '../engine/record.ts';
import type { Row } from '../engine/sample.ts';

/** Rows on which other definitions are tried, so that a large run does not pay for them. */
const most = 200;
/** A difference of means below this is not worth a word. */
const least = 0.01;

/** Tries the other definitions of a number that is not certain, on the first rows. */
export interface RivalBuilder {
  readonly add: (row: Row, outcome: Outcome) => void;
  /** The definition whose mean is farthest from the one that counts; undefined where none differs enough. */
  readonly finding: () => RivalFinding | undefined;
}

interface Tally {
  readonly rival: Rival;
  n: number;
  ours: number;
  theirs: number;
  largest: RivalFinding['largest'];
}

/** Starts with no row tried. */
export function rivalBuilder(part: Part): RivalBuilder {
  const rivals = 'parts' in part ? [] : (part.rivals ?? []);
  const tallies = rivals.map(
    (rival): Tally => ({ rival, n: 0, ours: 0, theirs: 0, largest: { id: '', line: 0, difference: 0 } }),
  );
  const add = (row: Row, outcome: Outcome) => {
    if ('score' in outcome) for (const tally of tallies) if (tally.n < most) enter(tally, row, outcome.score);
  };
  const finding = () => {
    const gap = ({ ours, theirs, n }: Tally) => (n > 0 ? Math.abs(theirs - ours) / n : 0);
    const farthest = tallies.reduce<Tally | undefined>(
      (best, tally) => (best && gap(best) >= gap(tally) ? best : tally),
      undefined,
    );
    if (!farthest || gap(farthest) < least) return undefined;
    const { rival, n, ours, theirs, largest } = farthest;
    return { name: rival.name, n, mean: ours / n, other: theirs / n, largest };
  };
  return { add, finding };
}

function enter(tally: Tally, row: Row, score: number): void {
  const other = tally.rival.score(row);
  if (!('score' in other)) return;
  tally.n++;
  tally.ours += score;
  tally.theirs += other.score;
  const difference = other.score - score;
  if (Math.abs(difference) > Math.abs(tally.largest.difference))
    tally.largest = { id: row.id, line: row.line, difference };
}
