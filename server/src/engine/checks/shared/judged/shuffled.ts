import { hashText } from '../../../hash.ts';

/** The same things in an order that the seed alone decides; every order is about equally likely. */
export function shuffled<T>(things: readonly T[], seed: string): readonly T[] {
  const order = [...things];
  let chance = seed;
  for (let last = order.length - 1; last > 0; last--) {
    chance = hashText(chance);
    const chosen = Number.parseInt(chance.slice(-8), 16) % (last + 1);
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}
