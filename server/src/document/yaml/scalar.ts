import type { CST, Scalar } from 'yaml';
import type { Node, Slot } from '../tree.ts';
import { blockScalar } from './blockScalar.ts';
import { doubleQuoted } from './doubleQuoted.ts';
import { plainString, singleQuoted } from './flowScalar.ts';

/** A scalar as a node; an empty one is a null of length 0. `at` counts from the start of the text. */
export function scalar(parsed: Scalar.Parsed): Slot {
  const at = parsed.range[0];
  const { value } = parsed;
  const token = parsed.srcToken as CST.FlowScalar | CST.BlockScalar | undefined;
  if (typeof value === 'string') return { at, node: string(token, value, at, parsed.range[1] - at) };
  const length = parsed.range[1] - at;
  if (typeof value === 'number') return { at, node: { kind: 'number', length, value } };
  if (typeof value === 'boolean') return { at, node: { kind: 'boolean', length, value } };
  return { at, node: { kind: 'null', length, value: null } };
}

function string(token: CST.FlowScalar | CST.BlockScalar | undefined, value: string, at: number, length: number): Node {
  if (token?.type === 'block-scalar') return blockScalar(token);
  if (token?.type === 'single-quoted-scalar') return singleQuoted(token.source, at);
  if (token?.type === 'double-quoted-scalar') return doubleQuoted(token.source, at);
  if (token?.source.includes('\n')) return plainString(token.source, at);
  return { kind: 'string', length, value };
}
