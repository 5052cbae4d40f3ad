import type { Highlight } from '../highlight.ts';
import { nameLooks } from './nameLooks.ts';
import { parsePython } from './parsePython.ts';
import type { Token } from './token.ts';

/** Keywords, texts, numbers, comments and names of a source; brackets and signs have no colour. Never throws. */
export function highlightPython(source: string): Highlight[] {
  const module = parsePython(source);
  const lookOf = nameLooks(module);
  const found: Highlight[] = [];
  const open: ('text' | 'field')[] = [];
  let done = 0;
  for (const [index, token] of module.tokens.entries()) {
    const { kind, from, to } = token;
    if (open.at(-1) === 'text') pushText(found, done, from);
    else if (open.length === 0) found.push(...comments(source, done, from));
    const type = plain[kind];
    const look = kind === 'name' ? lookOf(index) : type && { type };
    if (look && from < to) found.push({ from, to, ...look });
    nest(open, token);
    done = Math.max(done, kind === 'formatStart' ? from : to);
  }
  return found;
}

const plain: Partial<Record<Token['kind'], Highlight['type']>> = {
  keyword: 'keyword',
  number: 'number',
  string: 'string',
};

/** Follows format strings: their text, and between braces their code. */
function nest(open: ('text' | 'field')[], { kind, text }: Token): void {
  if (kind === 'formatStart') open.push('text');
  else if (kind === 'formatEnd' || (text === '}' && open.at(-1) === 'field')) open.pop();
  else if (text === '{' && open.length > 0) open.push('field');
}

function pushText(found: Highlight[], from: number, to: number): void {
  if (from < to) found.push({ from, to, type: 'string' });
}

function comments(source: string, from: number, to: number): Highlight[] {
  return [...source.slice(from, to).matchAll(/#[^\r\n]*/g)].map(({ index, 0: text }) => {
    const at = from + index;
    return { from: at, to: at + text.trimEnd().length, type: 'comment' };
  });
}
