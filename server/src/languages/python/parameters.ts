import { say } from '../message.ts';
import { advance, expectName, fail, is, peek, previous, type Reader, take } from './reader.ts';
import type { Expression, Parameter } from './tree.ts';

type ReadTest = (reader: Reader) => Expression;

/** The parameters of a function up to `close`, which is not read; `readTest` reads annotations and defaults. */
export function readParameters(reader: Reader, close: string, annotated: boolean, readTest: ReadTest): Parameter[] {
  let parameters: Parameter[] = [];
  let keywordOnly = false;
  while (!is(reader, close) && !reader.broken) {
    if (take(reader, '/')) {
      if (parameters.length === 0) fail(reader, previous(reader), say`A parameter is missing before this \`/\`.`);
    } else if (is(reader, '*') && (is(reader, ',', 1) || is(reader, close, 1))) {
      bareStar(reader);
      keywordOnly = true;
    } else {
      const parameter = readParameter(reader, keywordOnly, annotated, readTest);
      if (parameter === undefined) break;
      checkOrder(reader, parameters, parameter);
      parameters = [...parameters, parameter];
      keywordOnly ||= parameter.kind === 'rest';
    }
    if (!take(reader, ',')) break;
  }
  return parameters;
}

function bareStar(reader: Reader): void {
  const star = advance(reader);
  if (is(reader, ',') && peek(reader, 1).kind === 'name') return;
  fail(reader, star, say`A parameter that is given by name is missing after this \`*\`.`);
}

function readParameter(
  reader: Reader,
  keywordOnly: boolean,
  annotated: boolean,
  readTest: ReadTest,
): Parameter | undefined {
  const sign = is(reader, '*') || is(reader, '**') ? advance(reader).text : '';
  const name = expectName(reader, say`the name of a parameter`);
  if (name === undefined) return undefined;
  if (annotated && take(reader, ':')) {
    take(reader, '*');
    readTest(reader);
  }
  const optional = sign === '' && take(reader, '=');
  if (optional) readTest(reader);
  const kind = sign === '*' ? 'rest' : sign === '**' ? 'keywords' : keywordOnly ? 'keyword' : 'positional';
  return { name: name.text, from: name.from, to: name.to, kind, optional };
}

function checkOrder(reader: Reader, before: readonly Parameter[], parameter: Parameter): void {
  const late = parameter.kind === 'positional' && !parameter.optional;
  if (late && before.some(({ optional }) => optional)) {
    fail(reader, parameter, say`\`${parameter.name}\` has no default, but a parameter before it has one.`);
  } else if (before.some(({ name }) => name === parameter.name)) {
    fail(reader, parameter, say`There is already a parameter \`${parameter.name}\`.`);
  } else if (before.some(({ kind }) => kind === 'keywords')) {
    fail(reader, parameter, say`No parameter can follow \`**\`.`);
  } else if (peek(reader).kind === 'newline' && !reader.broken) {
    fail(reader, previous(reader), say`The parameters are never closed.`);
  }
}
