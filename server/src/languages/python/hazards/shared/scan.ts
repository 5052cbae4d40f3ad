import { blockRange } from '../../blockRange.ts';
import { gradeOf } from '../../gradeOf.ts';
import type { PythonModule } from '../../parsePython.ts';
import type { FunctionStatement } from '../../tree.ts';
import { type Call, callsOf } from './calls.ts';
import { fullNames } from './fullNames.ts';
import { partnersOf } from './partners.ts';

/** A module with what the finders of hazards ask of it. */
export interface Scan {
  readonly module: PythonModule;
  /** For each bracket among the tokens the index of its partner; -1 for all else. */
  readonly partners: readonly number[];
  readonly calls: readonly Call[];
  /** The calls by the index of their closing parenthesis. */
  readonly callTo: ReadonlyMap<number, Call>;
  /** The `def` of `grade`, where it is one. */
  readonly grade?: FunctionStatement;
}

/** Looks through a module once. */
export function scan(module: PythonModule): Scan {
  const partners = partnersOf(module.tokens);
  const calls = callsOf(module.tokens, partners, fullNames(module));
  const grade = gradeOf(module.body);
  const callTo = new Map(calls.map((call) => [call.close, call]));
  return { module, partners, calls, callTo, ...(typeof grade === 'object' && { grade }) };
}

/** The indices of the tokens in a function's body: from the first to before the last. */
export function bodyTokens({ module }: Scan, { body, to }: FunctionStatement): { first: number; end: number } {
  const range = blockRange(body, to);
  return { first: tokenAt(module, range.from), end: tokenAt(module, range.to) };
}

/** The index of the first token that begins at `at` or behind it. */
export function tokenAt({ tokens }: PythonModule, at: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of a call's arguments. */
export function argumentsText({ module: { tokens, source } }: Scan, { open, close }: Call): string {
  return source.slice(tokens[open]!.to, tokens[close]!.from).trim();
}
