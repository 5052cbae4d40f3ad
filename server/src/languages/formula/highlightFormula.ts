import type { Highlight } from '../highlight.ts';
import { functions } from './functions.ts';
import { type Token, tokens } from './tokens.ts';

/** The numbers, operators, functions and graders of a formula. Never throws. */
export function highlightFormula(text: string): Highlight[] {
  const all = tokens(text);
  return all.flatMap((token, index) => {
    const look = looks[token.kind]?.(token, all[index + 1]);
    return look ? [{ from: token.from, to: token.to, ...look }] : [];
  });
}

type Look = Omit<Highlight, 'from' | 'to'>;

const looks: Partial<Record<Token['kind'], (token: Token, next: Token | undefined) => Look>> = {
  number: () => ({ type: 'number' }),
  operator: () => ({ type: 'operator' }),
  name: ({ text }, next) => {
    if (next?.kind !== 'open') return { type: 'grader' };
    return Object.hasOwn(functions, text) ? { type: 'function', modifiers: ['defaultLibrary'] } : { type: 'function' };
  },
};
