import { replace } from '../language.ts';
import { fail, named, peek, previous, type Reader, take } from './reader.ts';

const foreign: Readonly<Record<string, string>> = {
  '&&': 'Python writes `and` for `&&`.',
  '||': 'Python writes `or` for `||`.',
  '<>': 'Python writes `!=` for `<>`.',
  '===': 'Python compares with `==` and knows no `===`.',
};

/** Reports that a value is missing at the place. */
export function missingValue(reader: Reader): void {
  const found = peek(reader);
  const before = previous(reader);
  const both = before.to === found.from ? foreign[before.text + found.text] : undefined;
  if (both) fail(reader, { from: before.from, to: found.to }, both);
  else if (found.kind === 'keyword')
    fail(reader, found, `A value is expected here; \`${found.text}\` is a word of Python.`);
  else if (reader.at > 0 && before.to > reader.start)
    fail(reader, before, `A value is missing after ${named(before)}.`);
  else fail(reader, found, `A value is expected here, not ${named(found)}.`);
}

/** Reports the token at the place, where the value before it should have ended; `otherwise` if no better words are known. */
export function strayToken(reader: Reader, otherwise?: string): void {
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
  else fail(reader, found, otherwise ?? `Unexpected ${named(found)}.`);
}

/** Reads the bracket that closes, or says what keeps the members apart. */
export function closeBracket(reader: Reader, text: string): void {
  if (take(reader, text) || reader.broken) return;
  strayToken(reader);
}

/** Reports a member without a value among those of a dict, or the other way round. */
export function mixedBraces(reader: Reader, dict: boolean): void {
  const range = previous(reader);
  if (dict) fail(reader, range, 'A `:` and a value are missing after this key of a dict.');
  else fail(reader, range, 'This is a value with a key, but the one before it has no `:` and value.');
}
