import type { Range } from '../language.ts';
import { completePython } from './completePython.ts';
import { tokenize } from './tokenize.ts';

/** A field of the sample or the item as a source names it; without a path it is the whole. */
export interface PythonField extends Range {
  readonly root: 'sample' | 'item';
  readonly path: readonly (string | number)[];
}

/** The field whose key, or the `sample` or `item` whose name, stands at `offset`. Never throws. */
export function pythonFieldAt(source: string, offset: number): PythonField | undefined {
  const { tokens } = tokenize(source);
  const index = tokens.findIndex(
    ({ kind, from, to }) => /^(?:string|name)$/.test(kind) && from <= offset && offset < to,
  );
  const token = tokens[index];
  if (!token) return undefined;
  const { from, to, text } = token;
  if (token.kind === 'name') {
    const root = text === 'sample' || text === 'item' ? text : undefined;
    return root && tokens[index - 1]?.text !== '.' ? { root, path: [], from, to } : undefined;
  }
  const found = completePython(source, to - 1);
  if (!found || found.from !== from + 1 || found.prefix === '') return undefined;
  return { root: found.root, path: [...found.path, found.prefix], from, to };
}
