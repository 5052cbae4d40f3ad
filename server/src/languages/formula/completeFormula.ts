import type { Range } from '../language.ts';
import { type Token, tokens } from './tokens.ts';

/** The word at a place: replace `from` to `to` by a key or a function that goes on from `prefix`. */
export interface FormulaCompletion extends Range {
  readonly prefix: string;
  /** A value may stand here; false inside a number, text or template, or right after a value. */
  readonly operand: boolean;
}

/** The call that a place is in: its function and which argument it is, from 0. */
export interface OpenCall {
  readonly name: string;
  readonly argument: number;
}

/** Tells which word is being written at `offset`. Never throws. */
export function completeFormula(text: string, offset: number): FormulaCompletion {
  const at = Math.min(Math.max(0, offset), text.length);
  const all = tokens(text);
  const index = all.findIndex(({ kind, from, to }) => kind === 'name' && from <= at && at <= to);
  const word = all[index];
  const before = word ? all[index - 1] : all.findLast(({ kind, to }) => kind !== 'end' && to <= at);
  const inside = !word && all.some(({ kind, from, to }) => from < at && (at < to || (kind === 'number' && at === to)));
  const operand = !inside && (before === undefined || !endsValue(before));
  return { from: word?.from ?? at, to: word?.to ?? at, prefix: word ? text.slice(word.from, at) : '', operand };
}

function endsValue({ kind, text }: Token): boolean {
  return kind === 'number' || kind === 'name' || kind === 'close' || (kind === 'foreign' && /["'}\]\w]$/.test(text));
}

/** The innermost call open at `offset`; undefined outside calls. */
export function callAt(text: string, offset: number): OpenCall | undefined {
  const open: { name: string | undefined; argument: number }[] = [];
  let before: Token | undefined;
  for (const token of tokens(text)) {
    if (token.to > offset) break;
    if (token.kind === 'open') open.push({ name: before?.kind === 'name' ? before.text : undefined, argument: 0 });
    if (token.kind === 'close') open.pop();
    const last = open.at(-1);
    if (token.kind === 'comma' && last) last.argument++;
    before = token;
  }
  const found = open.findLast(({ name }) => name !== undefined);
  return found?.name === undefined ? undefined : { name: found.name, argument: found.argument };
}
