import { type Gathered, type Gathering, gather } from './gather.ts';
import type { Site } from './sites.ts';

/** Gathers from sites what has no place, and holds it by the function that gives it: one function for good. */
export function createGathers() {
  const held = new WeakMap<object, Gathered<unknown>>();
  return <T>(sites: readonly Site[], own: Gathering<T>['own']): readonly T[] => {
    const gathered = (held.get(own) ?? new WeakMap()) as Gathered<T>;
    held.set(own, gathered);
    return sites.flatMap((site) => gather(site, { own }, gathered));
  };
}
