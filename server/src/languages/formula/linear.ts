/** constant + Σ weight · input. */
export interface Linear {
  readonly constant: number;
  readonly weights: Readonly<Record<string, number>>;
}

export function scaled({ constant, weights }: Linear, factor: number): Linear {
  const entries = Object.entries(weights).map(([name, weight]) => [name, weight * factor] as const);
  return { constant: constant * factor, weights: Object.fromEntries(entries) };
}

export function added(a: Linear, b: Linear): Linear {
  const weights: Record<string, number> = { ...a.weights };
  for (const [name, weight] of Object.entries(b.weights)) weights[name] = (weights[name] ?? 0) + weight;
  return { constant: a.constant + b.constant, weights };
}

export function isConstant({ weights }: Linear): boolean {
  return Object.keys(weights).length === 0;
}
