/** The value that this share of the values does not pass, by nearest rank; `share` in (0,1]. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
