import { type Message, say } from '../message.ts';
import { readExpressions, readNamed, readTest, readYield } from './expression.ts';
import { startsValue } from './operators.ts';
import { advance, expect, expectName, fail, is, isSoft, peek, previous, type Reader, take } from './reader.ts';
import { readImport } from './readImport.ts';
import type { Expression, Statement } from './tree.ts';
import { readTypeParameters } from './typeParameters.ts';
import { misplaced, strayToken } from './unexpected.ts';

const updates = new Set('+= -= *= /= //= %= @= &= |= ^= >>= <<= **='.split(' '));

/** A statement without a block. */
export function readSimpleStatement(reader: Reader): Statement {
  const { from, text, kind } = peek(reader);
  const read = kind === 'keyword' ? readers[text] : undefined;
  if (read) {
    reader.at++;
    return { from, ...read(reader), to: previous(reader).to };
  }
  if (isSoft(reader, 'type') && peek(reader, 1).kind === 'name') return readTypeAlias(reader);
  return readExpressionStatement(reader);
}

type Read = (reader: Reader) => PlainStatement;
type PlainStatement = Statement extends infer Each ? (Each extends unknown ? Omit<Each, 'from' | 'to'> : never) : never;
const other = { kind: 'other' } as const;

const readers: Readonly<Record<string, Read>> = {
  pass: () => other,
  break: (reader) => inLoop(reader, 'break'),
  continue: (reader) => inLoop(reader, 'other'),
  return: readReturn,
  raise: readRaise,
  import: (reader) => readImport(reader, false),
  from: (reader) => readImport(reader, true),
  global: readScope,
  nonlocal: readScope,
  del: readDelete,
  assert: readAssert,
};

function inLoop(reader: Reader, kind: 'break' | 'other'): PlainStatement {
  const word = previous(reader);
  if (!reader.scope.loop) misplaced(reader, word, say`\`${word.text}\` stands only in a loop.`);
  return { kind };
}

function readReturn(reader: Reader): PlainStatement {
  const word = previous(reader);
  if (!reader.scope.inside.endsWith('function'))
    misplaced(reader, word, say`\`${word.text}\` stands only in a function.`);
  return startsValue(reader) ? { kind: 'return', value: readExpressions(reader) } : { kind: 'return' };
}

function readRaise(reader: Reader): PlainStatement {
  if (startsValue(reader)) {
    readTest(reader);
    if (take(reader, 'from')) readTest(reader);
  }
  return { kind: 'raise' };
}

function readScope(reader: Reader): PlainStatement {
  do expectName(reader, say`a name`);
  while (take(reader, ','));
  return other;
}

function readDelete(reader: Reader): PlainStatement {
  checkTarget(reader, readExpressions(reader), say`This cannot be deleted.`);
  return other;
}

function readAssert(reader: Reader): PlainStatement {
  readNamed(reader);
  if (take(reader, ',')) readTest(reader);
  return other;
}

function readTypeAlias(reader: Reader): Statement {
  const { from } = advance(reader);
  const name = advance(reader).text;
  if (is(reader, '[')) readTypeParameters(reader);
  expect(reader, '=', say`a \`type\` statement`);
  readTest(reader);
  return { kind: 'assign', names: [name], from, to: previous(reader).to };
}

function readExpressionStatement(reader: Reader): Statement {
  const first = is(reader, 'yield') ? readYield(reader) : readExpressions(reader);
  const { from } = first;
  if (updates.has(peek(reader).text) && peek(reader).kind === 'operator') {
    checkUpdated(reader, first);
    reader.at++;
    readRight(reader);
    return { kind: 'other', from, to: previous(reader).to };
  }
  const targets = [first];
  if (take(reader, ':')) {
    checkAnnotated(reader, first);
    readTest(reader);
    if (take(reader, '=')) readRight(reader);
    return { kind: 'assign', names: namesOf(reader, targets), from, to: previous(reader).to };
  }
  while (is(reader, '=') && !reader.broken) {
    checkTarget(reader, targets.at(-1) ?? first, say`This cannot be assigned to.`);
    if (!take(reader, '=')) break;
    targets.push(readRight(reader));
  }
  const names = namesOf(reader, targets.slice(0, -1));
  return { kind: 'assign', names, from, to: previous(reader).to };
}

function readRight(reader: Reader): Expression {
  return is(reader, 'yield') ? readYield(reader) : readExpressions(reader);
}

const assignable = new Set(['name', 'attribute', 'subscript']);

function checkTarget(reader: Reader, target: Expression, refusal: Message): void {
  if (reader.broken || assignable.has(target.kind)) return;
  const inner = target.parts;
  if (inner && (target.kind === 'tuple' || target.kind === 'list' || target.kind === 'starred')) {
    for (const part of inner) checkTarget(reader, part, refusal);
  } else if (is(reader, '=')) {
    fail(reader, target, say`Nothing can be assigned to this. Values are compared with \`==\`.`);
  } else fail(reader, target, refusal);
}

function checkUpdated(reader: Reader, target: Expression): void {
  if (assignable.has(target.kind) || reader.broken) return;
  fail(reader, target, say`Only one name, attribute or index can be changed by \`${peek(reader).text}\`.`);
}

function checkAnnotated(reader: Reader, target: Expression): void {
  if (assignable.has(target.kind) || reader.broken) return;
  const elseIf = target.kind === 'other';
  const message = elseIf ? say`Unexpected \`:\`.` : say`Only a name can have a type after \`:\`.`;
  fail(reader, previous(reader), message);
}

function namesOf(reader: Reader, targets: readonly Expression[]): string[] {
  return targets.flatMap(({ kind, parts, from, to }) => {
    if (kind === 'name') return [reader.source.slice(from, to).replace(/^\(+|\)+$/g, '')];
    return parts ? namesOf(reader, parts) : [];
  });
}

/** Reads the end of a line, or says what stands there instead. */
export function expectLineEnd(reader: Reader): void {
  if (peek(reader).kind !== 'newline' && peek(reader).kind !== 'end' && !reader.broken) strayToken(reader);
  if (peek(reader).kind === 'newline') reader.at++;
  if (reader.broken) reader.brokenTo = reader.at;
  reader.broken = false;
}
