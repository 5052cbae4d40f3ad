const z = 1.959963984540054;

/** Wilson's 95 % interval of a share: `successes` of `n` > 0. Stays inside [0,1] and honest near its ends. */
export function wilson(successes: number, n: number): readonly [number, number] {
  const share = successes / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const centre = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
