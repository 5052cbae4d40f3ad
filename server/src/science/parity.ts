import { compileRoot, flatten, type Node } from '../engine/compile.ts';
import type { CompileOptions } from '../engine/kind.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { GradedRow } from '../engine/run.ts';
import type { Row } from '../engine/sample.ts';
import type { Root } from '../engine/spec.ts';

/** A row on which two specs do not give the same reward. */
export interface Disparity {
  readonly row: Row;
  readonly one: Outcome;
  readonly other: Outcome;
}

/** Two specs as one program, so that each row is graded by both in one run. */
export interface Parity {
  readonly program: readonly Node[];
  /** Undefined where both give the same reward within 1e-9, or both none. */
  readonly disparity: (graded: GradedRow) => Disparity | undefined;
}

export function parityOf(one: Root, other: Root, options: CompileOptions): Parity {
  const first = flatten(compileRoot(one, options));
  const second = flatten(compileRoot(other, options));
  const shifted = second.map((node) => ({ ...node, parts: node.parts.map((part) => part + first.length) }));
  return {
    program: [...first, ...shifted],
    disparity: ({ row, outcomes }) => {
      const [left, right] = [outcomes[first.length - 1]!, outcomes.at(-1)!];
      return isSame(left, right) ? undefined : { row, one: left, other: right };
    },
  };
}

const near = 1e-9;

/** An error and a row to which nothing applies both have no reward. */
function isSame(left: Outcome, right: Outcome): boolean {
  if ('score' in left && 'score' in right) return Math.abs(left.score - right.score) <= near;
  return !('score' in left) && !('score' in right);
}
