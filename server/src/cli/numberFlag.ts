import { Unusable, type Values } from './command.ts';

/** The number that a flag gives, `least` or more; undefined where the flag is absent. */
export function numberFlag(values: Values, flag: string, least = 0): number | undefined {
  const text = values[flag];
  if (text === undefined) return undefined;
  const value = String(text).trim() === '' ? Number.NaN : Number(text);
  if (value >= least) return value;
  const bound = least === Number.NEGATIVE_INFINITY ? '' : ` of at least ${least}`;
  throw new Unusable(`\`--${flag} ${text}\` should be a number${bound}.`);
}
