import { say } from '../message.ts';
import { constants } from './constants.ts';
import { readStrings } from './formatString.ts';
import { isOperator, readOperator, startsValue } from './operators.ts';
import { readParameters } from './parameters.ts';
import { advance, expect, fail, is, lineHas, peek, previous, type Reader, take } from './reader.ts';
import { readArguments, readSubscript } from './trailers.ts';
import type { Expression, ExpressionKind } from './tree.ts';
import { closeBracket, misplaced, missingValue, mixedBraces } from './unexpected.ts';

const deepest = 400;
const readers = { member: readMember, test: readTest, comprehension: readComprehension };

/** A value that may be named in passing (`x := value`), starred or, in patterns, kept (`as x`). */
export function readMember(reader: Reader, withBracket = false): Expression {
  const from = peek(reader).from;
  if (take(reader, '*')) return ended(reader, from, 'starred', [readValue(reader, true)]);
  const value = readNamed(reader);
  if ((reader.pattern || withBracket) && take(reader, 'as')) readValue(reader, false);
  return value;
}

/** A value, perhaps named in passing. */
export function readNamed(reader: Reader): Expression {
  const value = readTest(reader);
  if (value.kind !== 'name' || !take(reader, ':=')) return value;
  readTest(reader);
  return ended(reader, value.from, 'named');
}

/** A value without `:=` and star: a lambda, a choice or a chain of operators. */
export function readTest(reader: Reader): Expression {
  if (reader.depth >= deepest) {
    fail(reader, peek(reader), say`This is nested too deeply.`);
    return ended(reader, peek(reader).from, 'other');
  }
  reader.depth++;
  const test = is(reader, 'lambda') ? readLambda(reader) : readChoice(reader);
  reader.depth--;
  return test;
}

function readLambda(reader: Reader): Expression {
  const { from } = advance(reader);
  readParameters(reader, ':', false, readTest);
  expect(reader, ':', say`a \`lambda\``);
  const { scope } = reader;
  reader.scope = {
    inside: scope.inside === 'async function' ? scope.inside : 'function',
    loop: false,
    generates: false,
  };
  readTest(reader);
  reader.scope = scope;
  return ended(reader, from, 'lambda');
}

function readChoice(reader: Reader): Expression {
  const value = readValue(reader, true);
  if (reader.pattern || !is(reader, 'if')) return value;
  reader.at++;
  readValue(reader, true);
  if (!is(reader, 'else')) {
    if (!reader.broken) fail(reader, peek(reader), say`A choice \`a if condition else b\` needs its \`else\`.`);
    return ended(reader, value.from, 'other');
  }
  reader.at++;
  const otherwise = readTest(reader);
  return ended(reader, value.from, 'conditional', [value, otherwise]);
}

/** Operands between operators; precedence does not matter for what is asked of a tree. */
export function readValue(reader: Reader, compares: boolean): Expression {
  const first = readOperand(reader, compares);
  if (!isOperator(reader, compares)) return first;
  while (isOperator(reader, compares)) {
    const joins = is(reader, 'or') || is(reader, 'and');
    readOperator(reader);
    readOperand(reader, joins);
  }
  return ended(reader, first.from, 'other');
}

function readOperand(reader: Reader, negates: boolean): Expression {
  const { from } = peek(reader);
  let kind: ExpressionKind | undefined;
  while (negates && take(reader, 'not')) kind = 'other';
  while (take(reader, '-') || take(reader, '+') || take(reader, '~')) kind = 'other';
  if (is(reader, 'await')) {
    checkAwait(reader);
    kind = 'other';
  }
  const operand = readPrimary(reader);
  if (kind === undefined) return operand;
  return ended(reader, from, operand.kind === 'number' ? 'number' : 'other');
}

/** A generator in brackets may wait wherever it stands. */
function checkAwait(reader: Reader): void {
  const word = advance(reader);
  const generator = reader.depth > 1 && lineHas(reader, 'for');
  if (!generator && reader.scope.inside !== 'async function')
    misplaced(reader, word, say`\`${word.text}\` stands only in an \`async def\`.`);
}

function readPrimary(reader: Reader): Expression {
  let value = readAtom(reader);
  for (;;) {
    if (take(reader, '.')) {
      const { kind } = peek(reader);
      if (kind !== 'name') return missingName(reader, value);
      reader.at++;
      value = ended(reader, value.from, 'attribute');
    } else if (is(reader, '(')) {
      readArguments(reader, readers);
      value = ended(reader, value.from, 'call');
    } else if (is(reader, '[')) {
      readSubscript(reader, readers);
      value = ended(reader, value.from, 'subscript');
    } else return value;
  }
}

function missingName(reader: Reader, value: Expression): Expression {
  const dot = previous(reader);
  if (!reader.broken) fail(reader, dot, say`A name is missing after this \`.\`.`);
  return ended(reader, value.from, 'attribute');
}

function readAtom(reader: Reader): Expression {
  const { kind, text, from } = peek(reader);
  if (kind === 'name' || kind === 'number') {
    reader.at++;
    return ended(reader, from, kind);
  }
  if (kind === 'string' || kind === 'formatStart') return readStrings(reader, readFieldValues);
  if (text === '(') return readParentheses(reader);
  if (text === '[') return readList(reader);
  if (text === '{') return readBraces(reader);
  const constant = kind === 'keyword' || text === '...' ? constants[text] : undefined;
  if (constant === undefined) {
    missingValue(reader);
    return ended(reader, from, 'other');
  }
  reader.at++;
  return ended(reader, from, constant);
}

function readFieldValues(reader: Reader): void {
  if (is(reader, 'yield')) readYield(reader);
  else readMembers(reader, '}', false);
}

/** Members between commas up to `close`, which is not read; tells whether a comma was among them. */
function readMembers(reader: Reader, close: string, withBracket: boolean): { members: Expression[]; comma: boolean } {
  const members = [readMember(reader, withBracket)];
  let comma = false;
  while (take(reader, ',')) {
    comma = true;
    if (is(reader, close)) break;
    members.push(readMember(reader, withBracket));
  }
  return { members, comma };
}

function readParentheses(reader: Reader): Expression {
  const withBracket = reader.withBracket === reader.at;
  const { from } = advance(reader);
  if (take(reader, ')')) return ended(reader, from, 'tuple', []);
  if (is(reader, 'yield')) {
    readYield(reader);
    closeBracket(reader, ')');
    return ended(reader, from, 'other');
  }
  const { members, comma } = readMembers(reader, ')', withBracket);
  const generated = readComprehension(reader);
  closeBracket(reader, ')');
  if (generated) return ended(reader, from, 'generator');
  if (comma) return ended(reader, from, 'tuple', members);
  const only = members[0]!;
  checkStar(reader, only);
  if (only.kind === 'named') return ended(reader, from, 'other');
  return { ...only, from, to: previous(reader).to };
}

function readList(reader: Reader): Expression {
  const { from } = advance(reader);
  if (take(reader, ']')) return ended(reader, from, 'list', []);
  const { members } = readMembers(reader, ']', false);
  const generated = readComprehension(reader);
  closeBracket(reader, ']');
  return ended(reader, from, 'list', generated ? undefined : members);
}

function readBraces(reader: Reader): Expression {
  const { from } = advance(reader);
  let dict = is(reader, '}');
  for (let count = 0; !is(reader, '}') && !reader.broken; count++) {
    const pair = readPair(reader);
    if (count > 0 && pair !== dict) mixedBraces(reader, dict);
    dict = pair;
    readComprehension(reader);
    if (!take(reader, ',')) break;
  }
  closeBracket(reader, '}');
  return ended(reader, from, dict ? 'dict' : 'set');
}

/** A member of a dict (true) or of a set. */
function readPair(reader: Reader): boolean {
  if (take(reader, '**')) {
    readValue(reader, false);
    return true;
  }
  readMember(reader);
  const pair = take(reader, ':');
  if (pair) readMember(reader);
  return pair;
}

function readComprehension(reader: Reader): boolean {
  let found = false;
  reader.depth++;
  while (is(reader, 'for') || (is(reader, 'async') && is(reader, 'for', 1))) {
    found = true;
    take(reader, 'async');
    reader.at++;
    readTargets(reader);
    expect(reader, 'in', say`a \`for\``);
    readValueOrLambda(reader);
    while (take(reader, 'if')) readCondition(reader);
  }
  reader.depth--;
  return found;
}

function readValueOrLambda(reader: Reader): void {
  if (is(reader, 'lambda')) readTest(reader);
  else readValue(reader, true);
}

function readCondition(reader: Reader): void {
  readValueOrLambda(reader);
  if (take(reader, ':=')) readTest(reader);
}

/** The names that a `for` gives values to. */
export function readTargets(reader: Reader): Expression[] {
  const targets: Expression[] = [];
  do {
    if (targets.length > 0 && is(reader, 'in')) break;
    take(reader, '*');
    targets.push(readValue(reader, false));
  } while (take(reader, ','));
  return targets;
}

/** The arguments of a class, with their parentheses. */
export function readBases(reader: Reader): void {
  readArguments(reader, readers);
}

/** A `yield` with what it yields. */
export function readYield(reader: Reader): Expression {
  const word = advance(reader);
  reader.scope.generates = true;
  if (!reader.scope.inside.endsWith('function'))
    misplaced(reader, word, say`\`${word.text}\` stands only in a function.`);
  if (take(reader, 'from')) readTest(reader);
  else if (startsValue(reader)) readExpressions(reader);
  return ended(reader, word.from, 'other');
}

/** Values between commas; more than one, or one with a comma after it, are a tuple. */
export function readExpressions(reader: Reader): Expression {
  const first = readMember(reader);
  const parts = [first];
  while (take(reader, ',')) {
    if (!startsValue(reader)) break;
    parts.push(readMember(reader));
  }
  const named = parts.find(({ kind }) => kind === 'named');
  if (named)
    fail(reader, named, say`A \`:=\` outside brackets stands only in a condition. A plain \`=\` assigns here.`);
  if (parts.length > 1 || previous(reader).text === ',') return ended(reader, first.from, 'tuple', parts);
  checkStar(reader, first);
  return first;
}

function checkStar(reader: Reader, { kind, from }: Expression): void {
  const star = { from, to: from + 1 };
  if (kind === 'starred')
    fail(reader, star, say`A \`*\` spreads values only among others, between commas or in brackets.`);
}

function ended(reader: Reader, from: number, kind: ExpressionKind, parts?: readonly Expression[]): Expression {
  const to = Math.max(from, previous(reader).to);
  return parts ? { kind, from, to, parts } : { kind, from, to };
}
