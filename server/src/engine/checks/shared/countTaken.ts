import { compileFrom, type From } from './from.ts';
import type { Sought } from './sought.ts';

/** In how many of some texts `from` finds a value that can be read; undefined where it never can. */
export function countTaken(from: From, sought: Sought, texts: readonly string[]): number | undefined {
  const taking = compileFrom(from, sought);
  if ('refusal' in taking) return undefined;
  return texts.map(taking.take).filter((taken) => 'text' in taken && sought.isOne(taken.text)).length;
}
