import { type Range, replace } from '../language.ts';
import { type Message, say } from '../message.ts';
import { fail, named, peek, previous, type Reader, take } from './reader.ts';
import type { Token } from './token.ts';

const foreign: ReadonlyMap<string, Message> = new Map(
  Object.entries({
    '&&': say`Python writes \`and\` for \`&&\`.`,
    '||': say`Python writes \`or\` for \`||\`.`,
    '<>': say`Python writes \`!=\` for \`<>\`.`,
    '===': say`Python compares with \`==\` and knows no \`===\`.`,
  }),
);

/** Reports that a value is missing at the place. */
export function missingValue(reader: Reader): void {
  const found = peek(reader);
  const before = previous(reader);
  const words = foreignSigns(reader);
  if (words) fail(reader, words, words.message);
  else if (found.kind === 'keyword')
    fail(reader, found, say`A value is expected here; ${named(found)} is a word of Python.`);
  else if (reader.at > 0 && before.to > reader.start)
    fail(reader, before, say`A value is missing after ${named(before)}.`);
  else fail(reader, found, say`A value is expected here, not ${named(found)}.`);
}

/** Signs of other languages that Python reads as two of its own. */
function foreignSigns(reader: Reader): (Range & { readonly message: Message }) | undefined {
  const [first, before, found] = [reader.tokens[reader.at - 2], previous(reader), peek(reader)];
  const both = before.to === found.from ? foreign.get(before.text + found.text) : undefined;
  if (both) return { from: before.from, to: found.to, message: both };
  if (found.text === '->') return { ...found, message: say`The type of what is returned stands before the \`:\`.` };
  if (first?.to !== before.from || first.text !== before.text || !/^[-+]$/.test(first.text)) return undefined;
  const sign = before.text;
  const message = say`Python has no \`${sign}${sign}\`: write \`${sign}= 1\`.`;
  return { from: first.from, to: before.to, message };
}

const foreignWords: ReadonlyMap<string, Message> = new Map(
  Object.entries({
    function: say`Python defines a function with \`def name(…):\`.`,
    var: say`Python declares no variables: leave out \`var\`.`,
    let: say`Python declares no variables: leave out \`let\`.`,
    const: say`Python declares no constants: leave out \`const\`.`,
  }),
);

/** Reports the token after a value that should have ended before it; `otherwise` where no better words are known. */
export function strayToken(reader: Reader, otherwise?: Message): void {
  const found = peek(reader);
  const before = previous(reader);
  const word = foreignWords.get(before.text);
  const value =
    ['name', 'number', 'string', 'formatStart'].includes(found.kind) ||
    /^(?:None|True|False|lambda|not)$/.test(found.text);
  if (found.text === '=')
    fail(reader, found, say`\`=\` assigns; values are compared with \`==\`.`, replace(say`Write \`==\``, found, '=='));
  else if (value && /^(?:print|exec)$/.test(before.text))
    fail(reader, before, say`\`${before.text}\` is a function: write \`${before.text}(…)\`.`);
  else if (value && word) fail(reader, before, word);
  else if (before.kind === 'number' && found.kind === 'name' && before.to === found.from) {
    fail(
      reader,
      { from: before.from, to: found.to },
      say`A name cannot begin with a digit, nor a number end with a letter.`,
    );
  } else if (value) fail(reader, found, say`An operator or a comma is missing before ${named(found)}.`);
  else fail(reader, found, otherwise ?? say`Unexpected ${named(found)}.`);
}

/** Reads the bracket that closes, or says what keeps the members apart. */
export function closeBracket(reader: Reader, text: string): void {
  if (take(reader, text) || reader.broken) return;
  strayToken(reader);
}

/** Reports a member without a value among those of a dict, or the other way round. */
export function mixedBraces(reader: Reader, dict: boolean): void {
  const range = previous(reader);
  if (dict) fail(reader, range, say`A \`:\` and a value are missing after this key of a dict.`);
  else fail(reader, range, say`This is a value with a key, but the one before it has no \`:\` and value.`);
}

/** Reports a word that stands where it cannot; after other faults what it stands in is not sure. */
export function misplaced(reader: Reader, word: Token, message: Message): void {
  const earlier = reader.faults.length > 0 || reader.lexical.some(({ from }) => from < word.from);
  if (!earlier) fail(reader, word, message);
}
