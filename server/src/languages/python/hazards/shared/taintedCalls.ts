import type { Range } from '../../../language.ts';
import { blockRange, holds } from '../../blockRange.ts';
import { nestedBlocks, statementsOf } from '../../nestedBlocks.ts';
import type { Block, FunctionStatement } from '../../tree.ts';
import type { Call } from './calls.ts';
import { type Scan, tokenAt } from './scan.ts';

interface Reading {
  readonly call: FunctionStatement;
  readonly range: Range;
  readonly names: Set<string>;
}

/** How often names are followed around; more is needed only by code that hands things on in circles. */
const rounds = 20;

/** The calls that are handed something made of what the model wrote, as far as names tell. */
export function taintedCalls(scan: Scan): readonly Call[] {
  const sample = scan.grade?.parameters[0];
  if (!scan.grade || !sample) return [];
  const functions = [...functionsIn(scan.module.body)];
  const readings = new Map([[scan.grade, reading(scan.grade, [sample.name])]]);
  const found = new Set<Call>();
  for (let [grown, rest] = [true, rounds]; grown && rest > 0; rest--) {
    grown = false;
    for (const each of [...readings.values()]) {
      spread(scan, each);
      for (const call of scan.calls) {
        if (found.has(call) || !holds(each.range, call.from) || !mentions(scan, each, call.open, call.close)) continue;
        found.add(call);
        grown = true;
        const called = functions.find(({ name }) => name.name === call.written);
        if (called) enter(readings, called);
      }
    }
  }
  return [...found];
}

function reading(call: FunctionStatement, names: readonly string[]): Reading {
  return { call, range: blockRange(call.body, call.to), names: new Set(names) };
}

function enter(readings: Map<FunctionStatement, Reading>, called: FunctionStatement): void {
  const names = called.parameters.map(({ name }) => name);
  const known = readings.get(called);
  if (known) for (const name of names) known.names.add(name);
  else readings.set(called, reading(called, names));
}

function* functionsIn(block: Block): Iterable<FunctionStatement> {
  for (const statement of block) {
    if (statement.kind === 'function') yield statement;
    for (const inner of nestedBlocks(statement)) yield* functionsIn(inner);
  }
}

/** Names that are given something tainted become tainted, in the order of the source. */
function spread(scan: Scan, each: Reading): void {
  for (const statement of statementsOf(each.call.body)) {
    const first = tokenAt(scan.module, statement.from);
    if (statement.kind === 'assign' && statement.names.some((name) => !each.names.has(name))) {
      const end = tokenAt(scan.module, statement.to);
      if (mentions(scan, each, first, end)) for (const name of statement.names) each.names.add(name);
    } else if (statement.kind === 'loop' && !statement.endless) {
      const end = tokenAt(scan.module, blockRange(statement.body, statement.to).from);
      if (mentions(scan, each, first, end)) targets(scan, each, first, end);
    }
  }
}

function targets({ module: { tokens } }: Scan, { names }: Reading, first: number, end: number): void {
  if (tokens[first]?.text !== 'for') return;
  for (let at = first + 1; at < end && tokens[at]?.text !== 'in'; at++)
    if (tokens[at]?.kind === 'name') names.add(tokens[at]!.text);
}

function mentions({ module: { tokens } }: Scan, { names }: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const { kind, text } = tokens[at]!;
    if (kind === 'name' && names.has(text) && tokens[at - 1]?.text !== '.') return true;
  }
  return false;
}
