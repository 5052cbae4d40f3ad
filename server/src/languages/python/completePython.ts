import type { Range } from '../language.ts';

/** What a caller may offer in the string of a subscript: replace `from` to `to` by a key that follows `path`. */
export interface PythonCompletion extends Range {
  readonly root: 'sample' | 'item';
  /** The keys and indices before the one being written. */
  readonly path: readonly (string | number)[];
  /** What is written of the key so far. */
  readonly prefix: string;
}

const key = String.raw`(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')`;
const step = String.raw`\s*(?:\[\s*(?:${key}|-?\d+)\s*\]|\.\s*get\(\s*${key}\s*(?:,[^()\n]*)?\))`;
const written = new RegExp(
  String.raw`(?<![\w.])([A-Za-z_]\w*)((?:${step})*)\s*(?:\[\s*|\.\s*get\(\s*)(["'])((?:(?!\3)[^\\\n])*)$`,
);
const everyStep = new RegExp(String.raw`\[\s*(${key}|-?\d+)|\.\s*get\(\s*(${key})`, 'g');
const reach = 1000;
const longest = 100_000;

/** Tells which key of the sample or the item is being written at `offset`. Never throws. */
export function completePython(source: string, offset: number): PythonCompletion | undefined {
  const at = Math.min(Math.max(0, offset), source.length);
  const before = source.slice(Math.max(0, at - reach), at);
  const found = written.exec(before);
  if (!found || commented(before, found.index)) return undefined;
  const [, name = '', head = '', quote = '', prefix = ''] = found;
  const start = startOf(source, name);
  if (!start) return undefined;
  const after = new RegExp(`^[^\\\\\\n\\]()${quote}]*(?=${quote})`).exec(source.slice(at, at + reach))?.[0].length ?? 0;
  const path = [...start.path, ...pathOf(head)];
  return { from: at - prefix.length, to: at + after, root: start.root, path, prefix };
}

type Start = Pick<PythonCompletion, 'root' | 'path'>;

/** What a name stands for: one of the two, or a part of one that a line of its own assigns to it. */
function startOf(source: string, name: string): Start | undefined {
  if (name === 'sample' || name === 'item') return { root: name, path: [] };
  const assigned = new RegExp(
    String.raw`^[ \t]*${name}[ \t]*=[ \t]*(sample|item)((?:${step})*)[ \t]*(?:or[ \t]*\{\}[ \t]*)?(?:#.*)?$`,
    'm',
  ).exec(source.slice(0, longest));
  const [, root, head = ''] = assigned ?? [];
  if (root === undefined) return undefined;
  return { root: root === 'item' ? 'item' : 'sample', path: pathOf(head) };
}

function pathOf(steps: string): (string | number)[] {
  return [...steps.matchAll(everyStep)].map((each) => keyOf(each[1] ?? each[2] ?? ''));
}

function keyOf(text: string): string | number {
  return /^-?\d/.test(text) ? Number(text) : text.slice(1, -1).replace(/\\(.)/g, '$1');
}

/** A `#` outside strings stands before the place on its line. */
function commented(before: string, at: number): boolean {
  const line = before.slice(before.lastIndexOf('\n', at) + 1, at);
  return line.replace(new RegExp(key, 'g'), '').includes('#');
}
