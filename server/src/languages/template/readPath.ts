import type { Range } from '../language.ts';
import type { Segment } from './template.ts';

/** A path and where it stands; `to` is where reading stopped. */
export interface ReadPath extends Range {
  readonly root: string;
  readonly path: readonly Segment[];
}

const rootPattern = /[\p{L}_][\p{L}\p{N}_]*/uy;
const keyPattern = /\.([\p{L}\p{N}_$@]+(?:-[\p{L}\p{N}_$@]+)*)/uy;
const indexPattern = /\[(\d+)\]/y;

/** Reads `root.key[0]…` at `from` as far as it goes; undefined where no name stands there. */
export function readPath(text: string, from: number): ReadPath | undefined {
  const root = matchAt(rootPattern, text, from)?.[0];
  if (root === undefined) return undefined;
  const path: Segment[] = [];
  let to = from + root.length;
  for (let next = readSegment(text, to); next; next = readSegment(text, to)) {
    path.push(next);
    to = typeof next.key === 'number' ? next.to + 1 : next.to;
  }
  return { from, to, root, path };
}

function readSegment(text: string, at: number): Segment | undefined {
  const found = matchAt(keyPattern, text, at) ?? matchAt(indexPattern, text, at);
  const key = found?.[1];
  if (found === undefined || key === undefined) return undefined;
  const place = { from: at + 1, to: at + 1 + key.length };
  return { key: found[0].startsWith('[') ? Number(key) : key, ...place };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
