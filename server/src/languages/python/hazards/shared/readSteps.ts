import type { Failure, Held, Step } from './held.ts';
import { follow } from './held.ts';
import type { Scan } from './scan.ts';

/** How far a chain of steps leads. `end` is the index of the token behind it. */
export interface Chain {
  readonly held?: Held;
  readonly failure?: Failure;
  readonly end: number;
  /** The last key on the way. */
  readonly key?: string;
}

/** Follows the steps written from a token on, up to the first that may fail or of which nothing is known. */
export function readSteps(scan: Scan, from: number, start: Held): Chain {
  let held = start;
  let key: string | undefined;
  for (let at = from; ; ) {
    const read = stepAt(scan, at);
    const known = key === undefined ? {} : { key };
    if (!read) return { held, end: at, ...known };
    const reached = follow(held, read.step);
    if (!reached) return { end: at, ...known };
    if ('failure' in reached) return { failure: reached.failure, end: read.end, ...known };
    held = reached.held;
    at = read.end;
    if ('key' in read.step && read.step.key !== undefined) key = read.step.key;
  }
}

function stepAt(scan: Scan, at: number): { step: Step; end: number } | undefined {
  const { tokens } = scan.module;
  const sign = tokens[at]?.text;
  if (sign === '[') return subscript(scan, at);
  const [name, open] = [tokens[at + 1], tokens[at + 2]];
  if (sign !== '.' || name?.kind !== 'name' || open?.text !== '(') return undefined;
  const close = scan.partners[at + 2] ?? -1;
  if (close < 0) return undefined;
  const key = plainString(scan, at + 3);
  const bare = close === at + 3;
  const more = close > at + 4;
  return { step: { kind: 'method', name: name.text, bare, more, ...(key !== undefined && { key }) }, end: close + 1 };
}

function subscript(scan: Scan, open: number): { step: Step; end: number } | undefined {
  const { tokens } = scan.module;
  const close = scan.partners[open] ?? -1;
  const end = close + 1;
  const key = close === open + 2 ? plainString(scan, open + 1) : undefined;
  if (key !== undefined) return { step: { kind: 'key', key }, end };
  const negative = tokens[open + 1]?.text === '-' ? 1 : 0;
  const index = tokens[open + 1 + negative];
  if (close !== open + 2 + negative || index?.kind !== 'number' || !/^\d+$/.test(index.text)) return undefined;
  return { step: { kind: 'index', index: negative ? -Number(index.text) : Number(index.text) }, end };
}

function plainString({ module: { tokens, source } }: Scan, at: number): string | undefined {
  const token = tokens[at];
  if (token?.kind !== 'string') return undefined;
  return /^(["'])([^"'\\\n]*)\1$/.exec(source.slice(token.from, token.to))?.[2];
}
