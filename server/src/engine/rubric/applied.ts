import { hashOf } from '../hash.ts';
import type { Outcome } from '../outcome.ts';
import { failure } from '../outcome.ts';
import type { Part } from '../part.ts';
import type { Row } from '../sample.ts';
import type { Value } from '../value.ts';

/**
 * A part that applies only where all its `when` are true: elsewhere it asks nothing and is skipped. What stands
 * inside a group carries the group's conditions itself, so a group needs none.
 */
export function applied(part: Part, whens: readonly Value[]): Part {
  if (whens.length === 0 || 'parts' in part) return part;
  const { asks } = part;
  return {
    ...part,
    hash: hashOf(['when', whens.map(({ source }) => source), part.hash]),
    reads: [...part.reads, ...whens.flatMap(({ reads }) => reads)],
    ...(asks && { asks: (row, answers) => (unless(whens, row) ? [] : asks(row, answers)) }),
    score: (row, answers) => unless(whens, row) ?? part.score(row, answers),
  };
}

/** Why a part does not apply to a row; undefined where it does. */
export function unless(whens: readonly Value[], row: Row): Outcome | undefined {
  for (const when of whens) {
    const found = when.of(row);
    if ('flag' in found) return found;
    if ('absent' in found || found.value === false || found.value === null) return { skipped: '`when` is false here.' };
    if (found.value !== true)
      return failure('other_error', `\`when\` is neither true nor false but ${JSON.stringify(found.value)}.`);
  }
  return undefined;
}
