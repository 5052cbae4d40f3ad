import type { Range } from '../../tree.ts';

/** A token of JSON; each has a class of its own where the layout treats it apart. */
export interface Token extends Range {
  readonly kind: 'open' | 'close' | 'comma' | 'colon' | 'value' | 'line comment' | 'block comment';
}

const kinds: Readonly<Record<string, Token['kind']>> = {
  '{': 'open',
  '[': 'open',
  '}': 'close',
  ']': 'close',
  ',': 'comma',
  ':': 'colon',
  '#': 'line comment',
  '//': 'line comment',
  '/*': 'block comment',
};

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|(?:\/\/|#)(?:[^\r\n]*[^ \t\r\n])?|\/\*[\s\S]*?\*\/|[^\s{}[\],:"/#\uFEFF]+/g;

/** The tokens of a text that reads without a fault, comments among them. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(token), ({ index, 0: found }) => {
    const kind = kinds[found[0]!] ?? kinds[found.slice(0, 2)] ?? 'value';
    return { kind, from: index, to: index + found.length };
  });
}
