import type { RowsColumn, SpecTest } from '../../../server/src/protocol/index.ts';

/** Which score passes, as `≥ 0.7`; undefined where that is no matter of the score alone. */
export function expectedOf(
  { mark }: Pick<SpecTest, 'mark'>,
  { scale: [lo, hi], penalty, hasPassing }: Pick<RowsColumn, 'scale' | 'penalty' | 'hasPassing'>,
): string | undefined {
  if (mark !== undefined) return `${penalty ? '≤' : '≥'} ${mark}`;
  if (hasPassing) return undefined;
  return String(penalty ? lo : hi);
}
