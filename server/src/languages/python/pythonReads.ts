import type { Range } from '../language.ts';
import { blockRange, holds } from './blockRange.ts';
import { gradeOf } from './gradeOf.ts';
import { partnersOf } from './hazards/shared/partners.ts';
import { statementsOf } from './nestedBlocks.ts';
import { parsePython } from './parsePython.ts';
import type { Token } from './token.ts';
import type { FunctionStatement } from './tree.ts';

/** A field that `grade` reads; each step has the place of its key inside the quotes, or of its index. */
export interface PythonRead {
  readonly root: 'sample' | 'item';
  readonly path: readonly (Range & { readonly key: string | number })[];
}

/**
 * The fields that `grade` reads by `item["a"]["b"]`, `item.get("a")` or `"a" in item`, whatever it calls its
 * parameters. A parameter that is bound anew anywhere in it is passed over, and so are other names of the same value.
 * Never throws.
 */
export function pythonReads(source: string): PythonRead[] {
  const { body, tokens } = parsePython(source);
  const grade = gradeOf(body);
  if (typeof grade !== 'object') return [];
  const range = blockRange(grade.body, grade.to);
  const own = tokens.filter(({ from }) => holds(range, from));
  const roots = rootsOf(grade, own);
  const text: Text = { source, tokens: own, partners: partnersOf(own) };
  return own.flatMap((token, index) => {
    const root = token.kind === 'name' && own[index - 1]?.text !== '.' ? roots.get(token.text) : undefined;
    const path = root ? pathAt(text, index) : [];
    return root && path.length > 0 ? [{ root, path }] : [];
  });
}

interface Text {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly partners: readonly number[];
}

function rootsOf(grade: FunctionStatement, tokens: readonly Token[]): ReadonlyMap<string, PythonRead['root']> {
  const assigned = new Set([...statementsOf(grade.body)].flatMap((each) => (each.kind === 'assign' ? each.names : [])));
  const bound = boundNames(tokens);
  const [sample, item] = grade.parameters.map(({ name, kind }) =>
    kind === 'positional' && !assigned.has(name) && !bound.has(name) ? name : undefined,
  );
  const roots = new Map<string, PythonRead['root']>();
  if (sample !== undefined) roots.set(sample, 'sample');
  if (item !== undefined) roots.set(item, 'item');
  return roots;
}

/** What ends the part of a line that binds names, by the word that begins it. */
const binders: Readonly<Record<string, string>> = { for: 'in', lambda: ':', def: ':', as: '', del: '', import: '' };

/** Names that loops, functions and the like bind, perhaps some more. */
function boundNames(tokens: readonly Token[]): ReadonlySet<string> {
  const bound = new Set<string>();
  let end: string | undefined;
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === 'name' && (end !== undefined || tokens[index + 1]?.text === ':=')) bound.add(text);
    if (kind === 'keyword' && Object.hasOwn(binders, text)) end = binders[text];
    else if (kind === 'newline' || text === end || end === '') end = undefined;
  }
  return bound;
}

type Step = PythonRead['path'][number];

function pathAt(text: Text, root: number): Step[] {
  const path: Step[] = [];
  let at = root + 1;
  for (let next = stepAt(text, at); next; next = stepAt(text, at)) {
    path.push(next.step);
    at = next.end;
  }
  return path.length > 0 || text.tokens[at]?.text === '.' ? path : asked(text, root);
}

/** The key of `"key" in item`. */
function asked({ tokens, source }: Text, root: number): Step[] {
  if (tokens[root - 1]?.text !== 'in') return [];
  const at = tokens[root - 2]?.text === 'not' ? root - 3 : root - 2;
  const before = tokens[at - 1];
  const key = before?.kind === 'string' || /^[-+*%.]$/.test(before?.text ?? '') ? undefined : keyOf(source, tokens[at]);
  return key ? [key] : [];
}

const getters = new Set(['get', 'pop', 'setdefault']);

function stepAt(text: Text, at: number): { readonly step: Step; readonly end: number } | undefined {
  const { tokens, partners, source } = text;
  const method = tokens[at]?.text === '.' && getters.has(tokens[at + 1]?.text ?? '');
  const open = method ? at + 2 : at;
  const close = partners[open] ?? -1;
  if (tokens[open]?.text !== (method ? '(' : '[') || close < 0) return undefined;
  const only = close === open + 2;
  const step = keyOf(source, tokens[open + 1]) ?? (method ? undefined : indexOf(tokens[open + 1]));
  const whole = only || (method && tokens[open + 2]?.text === ',');
  return step && whole ? { step, end: close + 1 } : undefined;
}

function keyOf(source: string, token: Token | undefined): Step | undefined {
  if (token?.kind !== 'string') return undefined;
  const { from, to } = token;
  const key = /^(["'])([^"'\\\n]+)\1$/.exec(source.slice(from, to))?.[2];
  return key === undefined ? undefined : { key, from: from + 1, to: to - 1 };
}

function indexOf(token: Token | undefined): Step | undefined {
  if (token?.kind !== 'number' || !/^\d+$/.test(token.text)) return undefined;
  return { key: Number(token.text), from: token.from, to: token.to };
}
