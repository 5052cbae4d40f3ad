import { score } from '../scoreText.ts';

/** A difference with its sign; a minus is a minus sign. */
export function signed(value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${score(Math.abs(value))}`;
}
