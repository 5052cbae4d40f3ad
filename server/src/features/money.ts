/** US dollars with as many digits as tell something. */
export function money(cost: number): string {
  if (cost === 0) return '$0';
  return cost < 0.01 ? `$${cost.toPrecision(1)}` : `$${cost.toFixed(2)}`;
}
