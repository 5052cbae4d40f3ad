import type { Range } from '../../../language.ts';

const number = /^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?$/;

/** The number that a text of Python certainly is, such as `-1`, `(2.0)` or `float(3)`; NaN and infinities too. */
export function constantOf(source: string, { from, to }: Range): number | undefined {
  const text = source.slice(from, to).replace(/^[\s(]+|[\s)]+$/g, '');
  if (text.length > 60) return undefined;
  const bare = text.replace(/^([-+]?)\s*(?:float|int)\(\s*/, '$1').replaceAll('_', '');
  if (number.test(bare)) return Number(bare);
  return infinities.find(([pattern]) => pattern.test(bare))?.[1];
}

const infinities: readonly (readonly [RegExp, number])[] = [
  [/^["']\+?nan["']$|^(?:math|np|numpy)\.nan$/i, Number.NaN],
  [/^["'][-+]?inf(?:inity)?["']$|^[-+]?\s*(?:math|np|numpy)\.inf$/i, Number.POSITIVE_INFINITY],
];
