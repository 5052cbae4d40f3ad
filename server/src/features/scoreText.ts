/** A score as people read it; `–` where there is none. */
export function score(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return value.toFixed(value !== 0 && Math.abs(value) < 0.01 ? 4 : 2);
}

/** The same with its sign; a minus is a minus sign. */
export function signed(value: number | null): string {
  if (value === null) return score(value);
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${score(Math.abs(value))}`;
}
