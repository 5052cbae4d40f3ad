import { type Range, replace } from '../language.ts';
import { readParameters } from './parameters.ts';
import { advance, expect, fail, is, isSoft, named, peek, previous, type Reader, take } from './reader.ts';
import type { Expression, ExpressionKind } from './tree.ts';

const binary = new Set('or and < > <= >= == != in is | ^ & << >> + - * / // % @ **'.split(' '));
const comparing = new Set('or and < > <= >= == != in is'.split(' '));
const deepest = 400;

/** A value that may be named in passing (`x := value`), starred or, in patterns, kept (`as x`). */
export function readMember(reader: Reader, withBracket = false): Expression {
  const from = peek(reader).from;
  if (take(reader, '*')) return ended(reader, from, 'starred', [readValue(reader, true)]);
  if (is(reader, 'yield')) return readYield(reader);
  const value = readNamed(reader);
  if ((reader.pattern || withBracket) && take(reader, 'as')) readValue(reader, false);
  return value;
}

/** A value, perhaps named in passing. */
export function readNamed(reader: Reader): Expression {
  const value = readTest(reader);
  if (value.kind !== 'name' || !take(reader, ':=')) return value;
  readTest(reader);
  return ended(reader, value.from, 'other');
}

/** A value without `:=` and star: a lambda, a choice or a chain of operators. */
export function readTest(reader: Reader): Expression {
  if (reader.depth >= deepest) {
    fail(reader, peek(reader), 'This is nested too deeply.');
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
  expect(reader, ':', 'a `lambda`');
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
    if (!reader.broken) fail(reader, peek(reader), 'A choice `a if condition else b` needs its `else`.');
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

function isOperator(reader: Reader, compares: boolean): boolean {
  const { kind, text } = peek(reader);
  if (kind !== 'operator' && kind !== 'keyword') return false;
  if (text === 'not') return compares && is(reader, 'in', 1);
  return binary.has(text) && (compares || !comparing.has(text));
}

function readOperator(reader: Reader): void {
  const { text } = advance(reader);
  if (text === 'not') take(reader, 'in');
  if (text === 'is') take(reader, 'not');
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

/** In brackets a generator may wait wherever it stands. */
function checkAwait(reader: Reader): void {
  const word = advance(reader);
  if (reader.depth <= 1 && reader.scope.inside !== 'async function')
    fail(reader, word, '`await` stands only in an `async def`.');
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
      readArguments(reader);
      value = ended(reader, value.from, 'call');
    } else if (is(reader, '[')) {
      readSubscript(reader);
      value = ended(reader, value.from, 'subscript');
    } else return value;
  }
}

function missingName(reader: Reader, value: Expression): Expression {
  const dot = previous(reader);
  if (!reader.broken) fail(reader, dot, 'A name is missing after this `.`.');
  return ended(reader, value.from, 'attribute');
}

function readAtom(reader: Reader): Expression {
  const { kind, text, from } = peek(reader);
  if (kind === 'name' || kind === 'number') {
    reader.at++;
    return ended(reader, from, kind);
  }
  if (kind === 'string' || kind === 'formatStart') return readStrings(reader);
  if (text === '(') return readParentheses(reader);
  if (text === '[') return readList(reader);
  if (text === '{') return readBraces(reader);
  const constant = kind === 'keyword' || text === '...' ? constants[text] : undefined;
  if (constant === undefined) return missingValue(reader);
  reader.at++;
  return ended(reader, from, constant);
}

const constants: Readonly<Record<string, ExpressionKind>> = {
  None: 'none',
  True: 'true',
  False: 'other',
  '...': 'ellipsis',
};

function missingValue(reader: Reader): Expression {
  const found = peek(reader);
  const before = previous(reader);
  const hole = ended(reader, found.from, 'other');
  if (reader.broken) return hole;
  const follows = reader.at > 0 && before.to > reader.start;
  if (found.text === '=' && before.text === '=') fail(reader, found, 'Python compares with `==` and knows no `===`.');
  else if (found.text === '&' && before.text === '&')
    fail(reader, { from: before.from, to: found.to }, 'Python writes `and` for `&&`.');
  else if (found.text === '|' && before.text === '|')
    fail(reader, { from: before.from, to: found.to }, 'Python writes `or` for `||`.');
  else if (found.text === '>' && before.text === '<')
    fail(reader, { from: before.from, to: found.to }, 'Python writes `!=` for `<>`.');
  else if (found.kind === 'keyword')
    fail(reader, found, `A value is expected here; \`${found.text}\` is a word of Python.`);
  else if (follows && before.kind !== 'newline') fail(reader, before, `A value is missing after ${named(before)}.`);
  else fail(reader, found, `A value is expected here, not ${named(found)}.`);
  return hole;
}

function readStrings(reader: Reader): Expression {
  const { from } = peek(reader);
  const bytes = /^[rR]?[bB]/.test(reader.source.slice(from, from + 2));
  const template = /^(?:[rR]?[tT])/.test(reader.source.slice(from, from + 2));
  for (;;) {
    const { kind } = peek(reader);
    if (kind === 'string') reader.at++;
    else if (kind === 'formatStart') readFormat(reader);
    else break;
  }
  return ended(reader, from, template ? 'other' : bytes ? 'bytes' : 'text');
}

function readFormat(reader: Reader): void {
  reader.at++;
  while (is(reader, '{')) readField(reader);
  if (peek(reader).kind === 'formatEnd') reader.at++;
  else if (!reader.broken)
    fail(reader, peek(reader), `Unexpected ${named(peek(reader))} in a field of a format string.`);
}

function readField(reader: Reader): void {
  reader.at++;
  readMembers(reader, '}', false);
  take(reader, '=');
  if (take(reader, '!')) expectConversion(reader);
  if (take(reader, ':')) while (is(reader, '{')) readField(reader);
  expect(reader, '}', 'a field of a format string');
}

function expectConversion(reader: Reader): void {
  if (isSoft(reader, 's') || isSoft(reader, 'r') || isSoft(reader, 'a')) reader.at++;
  else fail(reader, peek(reader), 'A conversion in a format string is `!s`, `!r` or `!a`.');
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
  const { members, comma } = readMembers(reader, ')', withBracket);
  const generated = readComprehension(reader);
  closing(reader, ')');
  if (generated) return ended(reader, from, 'generator');
  if (comma) return ended(reader, from, 'tuple', members);
  const [only] = members as [Expression];
  return { ...only, from, to: previous(reader).to };
}

function readList(reader: Reader): Expression {
  const { from } = advance(reader);
  if (take(reader, ']')) return ended(reader, from, 'list', []);
  const { members } = readMembers(reader, ']', false);
  const generated = readComprehension(reader);
  closing(reader, ']');
  return ended(reader, from, 'list', generated ? undefined : members);
}

function readBraces(reader: Reader): Expression {
  const { from } = advance(reader);
  let dict = is(reader, '}');
  while (!is(reader, '}') && !reader.broken) {
    if (take(reader, '**')) {
      readValue(reader, false);
      dict = true;
    } else {
      readMember(reader);
      if (take(reader, ':')) {
        readMember(reader);
        dict = true;
      }
    }
    readComprehension(reader);
    if (!take(reader, ',')) break;
  }
  closing(reader, '}');
  return ended(reader, from, dict ? 'dict' : 'set');
}

/** Reads the bracket that closes, or says what keeps the members apart. */
function closing(reader: Reader, text: string): void {
  if (take(reader, text) || reader.broken) return;
  strayToken(reader);
}

/** Reports the token at the place, where the value before it should have ended. */
export function strayToken(reader: Reader): void {
  const found = peek(reader);
  const before = previous(reader);
  const value =
    ['name', 'number', 'string', 'formatStart'].includes(found.kind) ||
    /^(?:None|True|False|lambda|not)$/.test(found.text);
  if (found.text === '=')
    fail(reader, found, '`=` assigns; values are compared with `==`.', replace('Write `==`', found, '=='));
  else if (value && /^(?:print|exec)$/.test(before.text))
    fail(reader, before, `\`${before.text}\` is a function: write \`${before.text}(…)\`.`);
  else if (value) fail(reader, found, `An operator or a comma is missing before ${named(found)}.`);
  else fail(reader, found, `Unexpected ${named(found)}.`);
}

function readComprehension(reader: Reader): boolean {
  let found = false;
  while (is(reader, 'for') || (is(reader, 'async') && is(reader, 'for', 1))) {
    found = true;
    take(reader, 'async');
    reader.at++;
    readTargets(reader);
    expect(reader, 'in', 'a `for`');
    readValueOrLambda(reader);
    while (take(reader, 'if')) readCondition(reader);
  }
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
    if (is(reader, 'in')) break;
    take(reader, '*');
    targets.push(readValue(reader, false));
  } while (take(reader, ','));
  return targets;
}

/** The arguments of a call, with their parentheses. */
export function readArguments(reader: Reader): void {
  reader.at++;
  let named = false;
  while (!is(reader, ')') && !reader.broken) {
    const { from } = peek(reader);
    const keyword = peek(reader).kind === 'name' && is(reader, '=', 1);
    if (keyword) reader.at += 2;
    const spread = !keyword && take(reader, '**');
    const starred = !keyword && !spread && is(reader, '*');
    if (keyword || spread) readTestIn(reader);
    else readMember(reader);
    readComprehension(reader);
    if (named && !keyword && !spread && !starred) afterKeyword(reader, { from, to: previous(reader).to });
    named ||= keyword || spread;
    if (!take(reader, ',')) break;
  }
  closing(reader, ')');
}

function readTestIn(reader: Reader): void {
  readTest(reader);
  if (reader.pattern && take(reader, 'as')) readValue(reader, false);
}

function afterKeyword(reader: Reader, argument: Range): void {
  fail(reader, argument, 'An argument without a name cannot follow one with a name.');
}

function readSubscript(reader: Reader): void {
  reader.at++;
  do {
    if (is(reader, ']')) break;
    if (!is(reader, ':')) readMember(reader);
    for (let part = 0; part < 2 && take(reader, ':'); part++) {
      if (!is(reader, ':') && !is(reader, ']') && !is(reader, ',')) readTest(reader);
    }
  } while (take(reader, ','));
  if (previous(reader).text === '[') fail(reader, previous(reader), 'An index is missing between these brackets.');
  closing(reader, ']');
}

/** A `yield` with what it yields. */
export function readYield(reader: Reader): Expression {
  const word = advance(reader);
  reader.scope.generates = true;
  if (!reader.scope.inside.endsWith('function')) fail(reader, word, '`yield` stands only in a function.');
  if (take(reader, 'from')) readTest(reader);
  else if (startsValue(reader)) readExpressions(reader);
  return ended(reader, word.from, 'other');
}

const starts = new Set('( [ { - + ~ * ... not lambda await None True False yield'.split(' '));

/** A value may begin at the place. */
export function startsValue(reader: Reader): boolean {
  const { kind, text } = peek(reader);
  if (kind === 'operator' || kind === 'keyword') return starts.has(text);
  return kind === 'name' || kind === 'number' || kind === 'string' || kind === 'formatStart';
}

/** Values between commas; more than one, or one with a comma after it, are a tuple. */
export function readExpressions(reader: Reader): Expression {
  const first = readMember(reader);
  if (!is(reader, ',')) return first;
  const parts = [first];
  while (take(reader, ',')) {
    if (!startsValue(reader)) break;
    parts.push(readMember(reader));
  }
  return ended(reader, first.from, 'tuple', parts);
}

function ended(reader: Reader, from: number, kind: ExpressionKind, parts?: readonly Expression[]): Expression {
  const to = Math.max(from, previous(reader).to);
  return parts ? { kind, from, to, parts } : { kind, from, to };
}
