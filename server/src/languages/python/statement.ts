import type { Range } from '../language.ts';
import { type Message, say } from '../message.ts';
import { expectColon, reportBehind } from './blockFaults.ts';
import { readBases, readExpressions, readMember, readNamed, readTargets, readTest } from './expression.ts';
import { readHandlerTest } from './handlerTest.ts';
import { isMatch } from './isMatch.ts';
import { readParameters } from './parameters.ts';
import {
  advance,
  expect,
  expectName,
  fail,
  is,
  isSoft,
  peek,
  previous,
  type Reader,
  type Scope,
  take,
} from './reader.ts';
import { expectLineEnd, readSimpleStatement } from './simpleStatement.ts';
import type { Block, Name, Statement, TryStatement } from './tree.ts';
import { readTypeParameters } from './typeParameters.ts';

type ReadCompound = (reader: Reader, from: number) => Statement;

const compounds: Readonly<Record<string, ReadCompound>> = {
  if: readIf,
  while: readWhile,
  for: readFor,
  try: readTry,
  with: readWith,
  def: (reader, from) => readFunction(reader, from, false),
  class: readClass,
  async: readAsync,
};

const strays: Readonly<Record<string, Message>> = {
  elif: say`\`if\``,
  else: say`\`if\`, loop or \`try\``,
  except: say`\`try\``,
  finally: say`\`try\``,
};

/** The statements up to the end of the block, which is not read. */
export function readStatements(reader: Reader): Statement[] {
  const statements: Statement[] = [];
  while (peek(reader).kind !== 'dedent' && peek(reader).kind !== 'end') {
    if (peek(reader).kind === 'indent') statements.push(...unexpectedBlock(reader));
    else readStatement(reader, statements);
  }
  return statements;
}

/** An indented block that nothing opens; under a broken line that line meant to. */
function unexpectedBlock(reader: Reader): Statement[] {
  const block = advance(reader);
  const message = say`This line is indented more than the block it stands in.`;
  if (reader.brokenTo !== reader.at - 1) reportBehind(reader, peek(reader), block, message);
  const statements = readStatements(reader);
  if (peek(reader).kind === 'dedent') reader.at++;
  return statements;
}

function readStatement(reader: Reader, statements: Statement[]): void {
  const { kind, text, from } = peek(reader);
  reader.start = from;
  if (kind === 'operator' && text === '@') readDecorators(reader);
  const head = peek(reader);
  const compound = head.kind === 'keyword' ? compounds[head.text] : undefined;
  const stray = head.kind === 'keyword' ? strays[head.text] : undefined;
  if (compound) statements.push(compound(reader, advance(reader).from));
  else if (stray) statements.push(...readStray(reader, stray));
  else if (isMatch(reader)) statements.push(readMatch(reader));
  else readLine(reader, statements);
}

function readDecorators(reader: Reader): void {
  while (take(reader, '@')) {
    readNamed(reader);
    expectLineEnd(reader);
    reader.start = peek(reader).from;
  }
  const follows = is(reader, 'def') || is(reader, 'class') || is(reader, 'async');
  const broken = reader.brokenTo === reader.at;
  if (follows || broken) return;
  const last = reader.tokens[reader.at - 2] ?? previous(reader);
  reportBehind(reader, last, last, say`After a decorator a \`def\` or \`class\` is expected.`);
}

/** A word that continues a statement which does not stand before it; its block is read all the same. */
function readStray(reader: Reader, opener: Message): Block {
  const word = advance(reader);
  const { at } = reader;
  const elseIf = word.text === 'else' && is(reader, 'if');
  fail(reader, word, say`This \`${word.text}\` has no ${opener} before it on the same indentation.`);
  if (elseIf) reader.at = at;
  return readBlock(reader, `\`${word.text}\``, word);
}

function readLine(reader: Reader, statements: Statement[]): void {
  do {
    if (peek(reader).kind === 'newline') break;
    statements.push(readSimpleStatement(reader));
  } while (take(reader, ';'));
  expectLineEnd(reader);
}

/** A `:` and the statements under it; `what` names their owner in messages. */
function readBlock(reader: Reader, what: string, owner: Range): Block {
  if (!reader.broken) expectColon(reader, what);
  const { broken } = reader;
  if (!broken && peek(reader).kind !== 'newline') {
    const statements: Statement[] = [];
    readLine(reader, statements);
    return statements;
  }
  if (peek(reader).kind === 'newline') reader.at++;
  reader.broken = false;
  if (peek(reader).kind === 'indent') return readIndented(reader);
  if (!broken) reportBehind(reader, owner, owner, say`Under this ${what} an indented block is missing.`);
  return [];
}

function readIndented(reader: Reader): Block {
  reader.at++;
  const statements = readStatements(reader);
  if (peek(reader).kind === 'dedent') reader.at++;
  return statements;
}

function readIf(reader: Reader, from: number): Statement {
  const head = previous(reader);
  readNamed(reader);
  const branches = [readBlock(reader, '`if`', head)];
  for (;;) {
    const word = peek(reader);
    if (!startsClause(reader, 'elif')) break;
    readNamed(reader);
    branches.push(readBlock(reader, '`elif`', word));
  }
  const otherwise = readClause(reader, 'else');
  return { kind: 'if', branches, ...(otherwise ? { otherwise } : {}), from, to: previous(reader).to };
}

function startsClause(reader: Reader, word: string): boolean {
  if (!is(reader, word)) return false;
  reader.start = advance(reader).from;
  return true;
}

function readClause(reader: Reader, word: string): Block | undefined {
  const head = peek(reader);
  if (!startsClause(reader, word)) return undefined;
  if (word === 'else' && is(reader, 'if')) {
    const range = { from: head.from, to: peek(reader).to };
    fail(reader, range, say`Python writes \`elif\` for \`else if\`.`, {
      title: say`Write \`elif\``,
      edits: [{ ...range, text: 'elif' }],
    });
  }
  return readBlock(reader, `\`${word}\``, head);
}

function readLoop(reader: Reader, from: number, what: string, endless: boolean): Statement {
  const { loop } = reader.scope;
  reader.scope.loop = true;
  const body = readBlock(reader, what, { from, to: from + what.length - 2 });
  reader.scope.loop = loop;
  const otherwise = readClause(reader, 'else');
  return { kind: 'loop', endless, body, ...(otherwise ? { otherwise } : {}), from, to: previous(reader).to };
}

function readWhile(reader: Reader, from: number): Statement {
  const test = readNamed(reader);
  const endless = test.kind === 'true' || /^\(*[1-9]\d*\)*$/.test(reader.source.slice(test.from, test.to));
  return readLoop(reader, from, '`while`', endless);
}

function readFor(reader: Reader, from: number): Statement {
  readTargets(reader);
  expect(reader, 'in', say`a \`for\``);
  if (!reader.broken) readExpressions(reader);
  return readLoop(reader, from, '`for`', false);
}

function readTry(reader: Reader, from: number): TryStatement {
  const head = previous(reader);
  const body = readBlock(reader, '`try`', head);
  const handlers: Block[] = [];
  const broad: boolean[] = [];
  let guardsImports = false;
  for (;;) {
    const word = peek(reader);
    if (!startsClause(reader, 'except')) break;
    const taken = readHandlerTest(reader);
    guardsImports ||= taken.importErrors;
    broad.push(taken.anyError);
    handlers.push(readBlock(reader, '`except`', word));
  }
  const otherwise = handlers.length > 0 ? readClause(reader, 'else') : undefined;
  const last = readClause(reader, 'finally');
  if (handlers.length === 0 && !last)
    reportBehind(reader, head, head, say`This \`try\` has neither \`except\` nor \`finally\`.`);
  const more = { ...(otherwise ? { otherwise } : {}), ...(last ? { last } : {}) };
  return { kind: 'try', body, handlers, broad, guardsImports, ...more, from, to: previous(reader).to };
}

function readWith(reader: Reader, from: number): Statement {
  const head = previous(reader);
  reader.withBracket = is(reader, '(') ? reader.at : -1;
  do {
    readTest(reader);
    if (take(reader, 'as')) readMember(reader);
  } while (take(reader, ','));
  reader.withBracket = -1;
  const body = readBlock(reader, '`with`', head);
  return { kind: 'with', body, from, to: previous(reader).to };
}

function readSubject(reader: Reader): void {
  do if (!is(reader, ':')) readMember(reader);
  while (take(reader, ','));
}

function readMatch(reader: Reader): Statement {
  const head = advance(reader);
  readSubject(reader);
  if (!reader.broken) expect(reader, ':', '`match`');
  expectLineEnd(reader);
  const cases: Block[] = [];
  if (peek(reader).kind === 'indent') reader.at++;
  while (isSoft(reader, 'case')) cases.push(readCase(reader));
  const rest = readStatements(reader);
  if (rest.length > 0) reportBehind(reader, rest[0]!, rest[0]!, say`Under \`match\` only \`case\` blocks stand.`);
  if (peek(reader).kind === 'dedent') reader.at++;
  return { kind: 'match', cases, from: head.from, to: previous(reader).to };
}

function readCase(reader: Reader): Block {
  const word = advance(reader);
  reader.start = word.from;
  reader.pattern = true;
  readExpressions(reader);
  reader.pattern = false;
  if (take(reader, 'if')) readNamed(reader);
  return readBlock(reader, '`case`', word);
}

function readAsync(reader: Reader, from: number): Statement {
  if (take(reader, 'def')) return readFunction(reader, from, true);
  if (take(reader, 'for')) return readFor(reader, from);
  if (take(reader, 'with')) return readWith(reader, from);
  fail(reader, previous(reader), say`\`async\` stands only before \`def\`, \`for\` or \`with\`.`);
  expectLineEnd(reader);
  return { kind: 'other', from, to: previous(reader).to };
}

function readName(reader: Reader, what: Message): Name {
  const name = expectName(reader, what);
  return name ? { name: name.text, from: name.from, to: name.to } : { name: '', from: reader.start, to: reader.start };
}

function readFunction(reader: Reader, from: number, asynchronous: boolean): Statement {
  const name = readName(reader, say`the name of a function`);
  if (is(reader, '[')) readTypeParameters(reader);
  expect(reader, '(', say`a \`def\``);
  const parameters = readParameters(reader, ')', true, readTest);
  expect(reader, ')', say`the parameters`);
  if (take(reader, '->')) readTest(reader);
  const to = previous(reader).to;
  const { inner, body } = within(reader, asynchronous ? 'async function' : 'function', '`def`', { from, to });
  return { kind: 'function', name, parameters, body, asynchronous, generates: inner.generates, from, to };
}

function readClass(reader: Reader, from: number): Statement {
  const name = readName(reader, say`the name of a class`);
  if (is(reader, '[')) readTypeParameters(reader);
  if (is(reader, '(')) readBases(reader);
  const to = previous(reader).to;
  return { kind: 'class', name, body: within(reader, 'class', '`class`', { from, to }).body, from, to };
}

function within(reader: Reader, inside: Scope['inside'], what: string, head: Range): { inner: Scope; body: Block } {
  const outer = reader.scope;
  const inner = { inside, loop: false, generates: false };
  reader.scope = inner;
  const body = readBlock(reader, what, head);
  reader.scope = outer;
  return { inner, body };
}
