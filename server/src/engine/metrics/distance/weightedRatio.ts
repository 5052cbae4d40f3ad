import { partialRatio } from './partialRatio.ts';
import { partialTokenRatio } from './partialTokenRatio.ts';
import { ratio } from './ratio.ts';
import { tokenSetRatio } from './tokenSetRatio.ts';
import { tokenSortRatio } from './tokenSortRatio.ts';

/** rapidfuzz `fuzz.WRatio` in [0,1]: the best of the ratios, partial ones only where the lengths differ by half. */
export function weightedRatio(a: string, b: string): number {
  const lengths = [[...a].length, [...b].length] as const;
  const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)];
  if (shorter === 0) return 0;
  const whole = ratio(a, b);
  if (longer / shorter < 1.5) return Math.max(whole, 0.95 * Math.max(tokenSetRatio(a, b), tokenSortRatio(a, b)));
  const scale = longer / shorter <= 8 ? 0.9 : 0.6;
  return Math.max(whole, scale * partialRatio(a, b), 0.95 * scale * partialTokenRatio(a, b));
}
