import type { Token } from '../../token.ts';

/** For each bracket the index of its partner, both ways; -1 for all else. */
export function partnersOf(tokens: readonly Token[]): readonly number[] {
  const partners = new Array<number>(tokens.length).fill(-1);
  const open: number[] = [];
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'operator') return;
    if (text === '(' || text === '[' || text === '{') open.push(index);
    if (text !== ')' && text !== ']' && text !== '}') return;
    const opener = open.pop();
    if (opener === undefined) return;
    partners[opener] = index;
    partners[index] = opener;
  });
  return partners;
}
