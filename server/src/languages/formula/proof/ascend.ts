import { type Box, type Point, placed } from './domain.ts';
import { spread, stops } from './grid.ts';
import { type Tape, valueAt } from './tape.ts';

/** A high point of an expression in a box: climbs along one input after another from the best of a spread of points. */
export function ascend(tape: Tape, box: Box): Point | undefined {
  const sides = tape.variables.map((variable, index) => ({ ...variable, ...box[index] }));
  const starts = Array.from({ length: 24 }, (_, turn) => spread(sides, turn))
    .map((point) => ({ point, value: valueAt(tape, point) }))
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => b.value - a.value)
    .slice(0, 3);
  const tops = starts.map((start) => climbed(tape, sides, start)).sort((a, b) => b.value - a.value);
  return tops[0]?.point;
}

interface Height {
  readonly point: Point;
  readonly value: number;
}

function climbed(tape: Tape, sides: Tape['variables'], start: Height): Height {
  let best = start;
  for (let turn = 0; turn < 4; turn++) {
    const before = best;
    for (const [index, side] of sides.entries()) {
      if (tape.work.left <= 0) return best;
      for (const stop of stops(side)) {
        const point = placed(best.point, index, stop);
        const value = valueAt(tape, point);
        if (value > best.value) best = { point, value };
      }
    }
    if (best === before) return best;
  }
  return best;
}
