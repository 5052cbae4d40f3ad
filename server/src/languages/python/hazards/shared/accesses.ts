import type { Range } from '../../../language.ts';
import { statementsOf } from '../../nestedBlocks.ts';
import type { FunctionStatement, Statement } from '../../tree.ts';
import type { Call } from './calls.ts';
import type { Failure, Held } from './held.ts';
import { type Chain, readSteps } from './readSteps.ts';
import { bodyTokens, type Scan, tokenAt } from './scan.ts';

/** An access to what the model wrote that may fail; `mark` is what a condition would name to guard it. */
export interface Access extends Range {
  readonly failure: Failure;
  readonly mark: string;
}

interface Reading {
  readonly scan: Scan;
  /** What names hold: the sample, and those that are assigned once. */
  readonly names: Map<string, Held>;
  readonly callAt: ReadonlyMap<number, Call>;
  /** Whether the source compiles patterns, so that a `search` of anything is one of a pattern. */
  readonly compiles: boolean;
}

const numbers = new Set(['float', 'int', 'json.loads', 'ast.literal_eval']);
const matches = /^re\.(?:search|match|fullmatch)$/;
const compiled = /\w\.(?:search|match|fullmatch)$/;

/** The accesses in `grade` that may fail, whether something guards them or not. */
export function accesses(scan: Scan, grade: FunctionStatement): Access[] {
  const { first, end } = bodyTokens(scan, grade);
  const calls = scan.calls.filter(({ open }) => first <= open && open < end);
  const compiles = scan.calls.some(({ name }) => name === 're.compile');
  const reading = {
    scan,
    names: new Map<string, Held>(),
    callAt: new Map(calls.map((call) => [call.head, call])),
    compiles,
  };
  const sample = grade.parameters[0];
  if (sample?.kind === 'positional') reading.names.set(sample.name, 'sample');
  learnNames(reading, grade);
  const found: Access[] = [];
  for (let at = first; at < end; at++) found.push(...accessAt(reading, at));
  return found;
}

/** Names that are assigned once and hold something known. */
function learnNames(reading: Reading, grade: FunctionStatement): void {
  const assigned = [...statementsOf(grade.body)].filter((each) => each.kind === 'assign');
  const counts = new Map<string, number>();
  for (const { names } of assigned) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const statement of assigned) {
    const [name = '', ...others] = statement.names;
    const held = others.length === 0 && counts.get(name) === 1 ? assignedHeld(reading, statement) : undefined;
    if (held) reading.names.set(name, held);
  }
}

function assignedHeld(reading: Reading, { from, to }: Statement): Held | undefined {
  const { tokens } = reading.scan.module;
  const end = tokenAt(reading.scan.module, to);
  let at = tokenAt(reading.scan.module, from);
  while (at < end && tokens[at]?.text !== '=') at++;
  const chain = chainAt(reading, at + 1);
  return chain?.end === end ? chain.held : undefined;
}

/** The chain that begins with a known name or a search, at a token that nothing stands before in it. */
function chainAt(reading: Reading, at: number): Chain | undefined {
  const { scan, names, callAt } = reading;
  const { tokens } = scan.module;
  if (tokens[at]?.kind !== 'name' || tokens[at - 1]?.text === '.') return undefined;
  const call = callAt.get(at);
  const held = call && heldOfCall(reading, call);
  if (call && held) return readSteps(scan, call.close + 1, held);
  const known = names.get(tokens[at]!.text);
  return known && readSteps(scan, at + 1, known);
}

function heldOfCall(reading: Reading, call: Call): Held | undefined {
  if (matches.test(call.name)) return 'match';
  if (call.name === 're.findall') return 'found';
  if (call.name === 'json.loads' && takesText(reading, call)) return 'parsed';
  return reading.compiles && call.name === '' && compiled.test(call.written) ? 'match' : undefined;
}

function takesText(reading: Reading, { open, close }: Call): boolean {
  const chain = chainAt(reading, open + 1);
  return chain?.end === close && chain.held === 'text';
}

function accessAt(reading: Reading, at: number): Access[] {
  const { module } = reading.scan;
  const { tokens, source } = module;
  const call = reading.callAt.get(at);
  const found: Access[] = [];
  if (call && numbers.has(call.name) && takesText(reading, call)) {
    const failure = call.name === 'float' || call.name === 'int' ? 'number' : 'loads';
    found.push({ failure, from: call.from, to: call.to, mark: markOf(reading, call.open + 1) });
  }
  const chain = chainAt(reading, at);
  if (!chain?.failure) return found;
  const range = { from: tokens[at]!.from, to: tokens[chain.end - 1]!.to };
  const searched = call && heldOfCall(reading, call) ? source.slice(call.from, call.to) : undefined;
  return [...found, { failure: chain.failure, ...range, mark: searched ?? markOf(reading, at) }];
}

function markOf(reading: Reading, at: number): string {
  const name = reading.scan.module.tokens[at]?.text ?? '';
  const chain = chainAt(reading, at);
  return reading.names.get(name) === 'sample' ? (chain?.key ?? name) : name;
}
