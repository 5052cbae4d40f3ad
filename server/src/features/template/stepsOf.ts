import type { Path } from '../../engine/part.ts';

/** The steps of a path as a template writes it: `tags[0].name` is `tags`, 0 and `name`. */
export function stepsOf(name: string): Path {
  return [...name.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) => (index === undefined ? step : Number(index)));
}
