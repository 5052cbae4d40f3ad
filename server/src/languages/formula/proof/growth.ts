import type { Box, Point, Variable } from './domain.ts';

/**
 * Whether values go on growing ever nearer to a tiny box: the largest of a spread of points at three distances, each a
 * thousandth of the one before, rise by steps that do not shrink. Evidence, no proof.
 */
export function growsWithoutBound(value: (point: Point) => number, variables: readonly Variable[], box: Box): boolean {
  const largest = [2 ** -10, 2 ** -20, 2 ** -30].map((distance) => {
    const values = points(variables, box, distance)
      .map(value)
      .filter((one) => !Number.isNaN(one));
    return values.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  });
  const [far = 0, near = 0, nearest = 0] = largest;
  return nearest > near && near > far && nearest - near >= (near - far) / 2;
}

function points(variables: readonly Variable[], box: Box, distance: number): Point[] {
  return Array.from({ length: 64 }, (_, turn) =>
    variables.map((variable, index) => {
      const side = box[index] ?? variable;
      if (variable.binary) return side.lo;
      const step = (((turn + 1) * (index + 1) * 0.618_033_988_749_895) % 1) * 2 - 1;
      const moved = (side.lo + side.hi) / 2 + step * distance * (variable.hi - variable.lo);
      return Math.min(variable.hi, Math.max(variable.lo, moved));
    }),
  );
}
