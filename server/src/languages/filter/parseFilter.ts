import type { Range } from '../language.ts';
import { type Message, say } from '../message.ts';
import { nearest } from '../nearest.ts';
import type { CellWord, Filter, Operand, Sign } from './filter.ts';
import { type FilterToken, filterTokens } from './filterTokens.ts';

export interface FilterFault extends Range {
  readonly message: Message;
}

/**
 * Reads a filter such as `reward < 0.5 and not error(policy) or "refund"`. `keys` are the columns that it may name.
 * Words that are no comparison stand for themselves and are searched for. A text of white space alone asks nothing.
 */
export function parseFilter(text: string, keys: readonly string[]): { filter?: Filter } | { fault: FilterFault } {
  const reader = createReader(filterTokens(text));
  try {
    if (reader.next().kind === 'end') return {};
    const filter = anyOf({ ...reader, keys });
    const rest = reader.next();
    if (rest.kind !== 'end') throw new Fault(rest, say`Nothing closes here: \`(\` is missing.`);
    return { filter };
  } catch (fault) {
    if (fault instanceof Fault) return { fault: fault.fault };
    throw fault;
  }
}

/** Ends the reading; it never leaves this file. */
class Fault extends Error {
  readonly fault: FilterFault;
  constructor({ from, to }: Range, message: Message) {
    super('fault');
    this.fault = { from, to: Math.max(to, from + 1), message };
  }
}

interface Reading {
  readonly next: () => FilterToken;
  readonly take: () => FilterToken;
  readonly after: () => FilterToken;
  readonly keys: readonly string[];
}

function createReader(tokens: readonly FilterToken[]): Omit<Reading, 'keys'> {
  let at = 0;
  const last = tokens.length - 1;
  return {
    next: () => tokens[at]!,
    after: () => tokens[Math.min(at + 1, last)]!,
    take: () => tokens[at < last ? at++ : at]!,
  };
}

const isWord = ({ kind, value }: FilterToken, word: string) => kind === 'word' && value.toLowerCase() === word;
const isSign = ({ kind, value }: FilterToken, sign: string) => kind === 'sign' && value === sign;

function anyOf(reading: Reading): Filter {
  const parts = [allOf(reading)];
  while (isWord(reading.next(), 'or')) {
    reading.take();
    parts.push(allOf(reading));
  }
  return parts.length === 1 ? parts[0]! : { is: 'any', parts };
}

function allOf(reading: Reading): Filter {
  const parts = [one(reading)];
  for (;;) {
    const token = reading.next();
    if (token.kind === 'end' || isWord(token, 'or') || isSign(token, ')')) break;
    if (isWord(token, 'and')) reading.take();
    parts.push(one(reading));
  }
  return parts.length === 1 ? parts[0]! : { is: 'all', parts };
}

function one(reading: Reading): Filter {
  const token = reading.next();
  if (isWord(token, 'not') && !signOf(reading.after())) {
    reading.take();
    return { is: 'not', part: one(reading) };
  }
  if (isSign(token, '(')) return inBrackets(reading);
  if (!canStand(token)) throw new Fault(token, whatIsMissing(token));
  return state(reading) ?? comparison(reading);
}

function canStand(token: FilterToken): boolean {
  return (
    token.kind !== 'end' && token.kind !== 'sign' && token.kind !== 'unclosed' && !/^(?:and|or)$/i.test(token.value)
  );
}

function whatIsMissing({ kind, value }: FilterToken): Message {
  if (kind === 'unclosed') return say`The quote is never closed.`;
  if (kind === 'end') return say`Something to look for is missing, such as \`reward < 0.5\`.`;
  return say`\`${value}\` wants something before it, such as \`reward < 0.5\`.`;
}

function inBrackets(reading: Reading): Filter {
  const open = reading.take();
  const inner = anyOf(reading);
  if (!isSign(reading.next(), ')')) throw new Fault(open, say`\`(\` is never closed.`);
  reading.take();
  return inner;
}

const states: ReadonlySet<string> = new Set<CellWord>(['error', 'lacking', 'skipped', 'labelled', 'passed', 'failed']);

/** A word of its own, alone or of one column in brackets. */
function state(reading: Reading): Filter | undefined {
  const { kind, value } = reading.next();
  if (kind !== 'word' || !states.has(value) || signOf(reading.after())) return undefined;
  reading.take();
  const found = { is: 'state', state: value as CellWord } as const;
  return isSign(reading.next(), '(') ? { ...found, key: keyInBrackets(reading) } : found;
}

function keyInBrackets(reading: Reading): string {
  const open = reading.take();
  const name = reading.take();
  if (name.kind === 'end') throw new Fault(open, say`\`(\` is never closed.`);
  const key = keyOf(name, reading.keys);
  if (!isSign(reading.next(), ')')) throw new Fault(open, say`\`(\` is never closed.`);
  reading.take();
  return key;
}

function keyOf(token: FilterToken, keys: readonly string[]): string {
  const { value } = token;
  if (keys.includes(value)) return value;
  const near = nearest(value, [...keys]);
  throw new Fault(
    token,
    near === undefined ? say`There is no column \`${value}\`.` : say`There is no column \`${value}\`: \`${near}\`?`,
  );
}

function signOf({ kind, value }: FilterToken): Sign | undefined {
  if (kind !== 'sign' || value === '(' || value === ')') return undefined;
  return (value === '==' ? '=' : value) as Sign;
}

/** Two operands with a sign between them; one by itself is searched for. */
function comparison(reading: Reading): Filter {
  const { keys } = reading;
  const first = reading.next();
  const isExpert = isWord(first, 'expert') && isSign(reading.after(), '(');
  const bare = isExpert ? undefined : reading.take();
  const left = bare ?? expert(reading);
  const signToken = reading.next();
  const sign = signOf(signToken);
  if (!sign) {
    if (bare) return { is: 'text', text: bare.value };
    throw new Fault(signToken, say`A comparison is missing, such as \`expert(policy) != policy\`.`);
  }
  reading.take();
  const token = reading.next();
  if (!canStand(token))
    throw new Fault(token.kind === 'end' ? signToken : token, say`\`${sign}\` wants a value behind it.`);
  return { is: 'compare', sign, left: operand(left, keys), right: rightSide(reading) };
}

function rightSide(reading: Reading): Operand {
  if (isWord(reading.next(), 'expert') && isSign(reading.after(), '(')) return expert(reading);
  return operand(reading.take(), reading.keys);
}

function expert(reading: Reading): Operand & { readonly expert: string } {
  reading.take();
  return { expert: keyInBrackets(reading) };
}

const words: Readonly<Record<string, Operand>> = { true: { number: 1 }, false: { number: 0 } };

function operand(token: FilterToken | Operand, keys: readonly string[]): Operand {
  if (!('kind' in token)) return token;
  if (token.kind === 'number') return { number: Number(token.value) };
  if (token.kind === 'text') return { text: token.value };
  const key = keys.includes(token.value) ? token.value : undefined;
  if (key === undefined && Object.hasOwn(words, token.value)) return words[token.value]!;
  return { key: key ?? keyOf(token, keys) };
}
