import type { Range } from '../language.ts';

/** What a caller may offer at a place: replace `from` to `to` by a step that follows `path`. */
export interface TemplateCompletion extends Range {
  /** The place is inside `{{ … }}`, in a path or where one may begin. */
  readonly inside: boolean;
  /** The root and the steps before the one being written; empty where the root itself is being written. */
  readonly path: readonly (string | number)[];
  /** What is written of the step so far. */
  readonly prefix: string;
  /** A `}}` follows in this template. */
  readonly closed: boolean;
}

/** Tells which path is being written at `offset`. Never throws. */
export function completeTemplate(text: string, offset: number): TemplateCompletion {
  const at = Math.min(Math.max(0, offset), text.length);
  const open = text.lastIndexOf('{{', at - 2);
  const before = open < 0 || at < 2 ? '}}' : text.slice(open + 2, at);
  const written = /^\s*((?:[\p{L}\p{N}_$@-]|\.|\[\d+\])*?)([\p{L}\p{N}_$@-]*|\[\d*)$/u.exec(before);
  if (before.includes('}}') || !written)
    return { from: at, to: at, inside: false, path: [], prefix: '', closed: false };
  const [, head = '', last = ''] = written;
  const prefix = last.startsWith('[') ? last.slice(1) : last;
  const after = /^[\p{L}\p{N}_$@-]*/u.exec(text.slice(at))?.[0].length ?? 0;
  const closed = /^[^{}]*\}\}/.test(text.slice(at));
  return { from: at - prefix.length, to: at + after, inside: true, path: steps(head), prefix, closed };
}

function steps(head: string): (string | number)[] {
  return [...head.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((found) => (found[1] ? Number(found[1]) : found[0]));
}
