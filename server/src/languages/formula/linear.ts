/** constant + Σ weight · input. */
export interface Linear {
  readonly constant: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Every number of it, changed alike. */
export function mapped({ constant, weights }: Linear, change: (value: number) => number): Linear {
  return { constant: change(constant), weights: new Map([...weights].map(([name, weight]) => [name, change(weight)])) };
}

export function added(a: Linear, b: Linear): Linear {
  const weights = new Map(a.weights);
  for (const [name, weight] of b.weights) weights.set(name, (weights.get(name) ?? 0) + weight);
  return { constant: a.constant + b.constant, weights };
}

export function isConstant({ weights }: Linear): boolean {
  return weights.size === 0;
}
