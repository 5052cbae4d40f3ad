import { type Message, say } from '../message.ts';
import { type Lexer, lexicalFault, matchAt } from './lexer.ts';

const advice: Readonly<Record<string, Message>> = {
  '!': say`Python writes \`not\` for \`!\`.`,
  $: say`Python knows no \`$\`.`,
  '?': say`Python knows no \`?\`; a choice is written \`a if condition else b\`.`,
  '`': say`Python knows no backquotes; a text stands in \`"\` or \`'\`.`,
  '\\': say`A \`\\\` outside a string may stand only at the very end of a line.`,
  '\u00a0': say`This is a no-break space, which Python does not read. Write a plain space.`,
  '\u201c': say`Typographic quotes do not begin a string. Write \`"\`.`,
  '\u201d': say`Typographic quotes do not end a string. Write \`"\`.`,
  '\u2018': say`Typographic quotes do not begin a string. Write \`'\`.`,
  '\u2019': say`Typographic quotes do not end a string. Write \`'\`.`,
};

/** Reports and passes over the character at the place, which begins no token. */
export function strayCharacter(lexer: Lexer): void {
  const character = String.fromCodePoint(lexer.source.codePointAt(lexer.at) ?? 0);
  const fence = matchAt(/```[^\r\n]*/y, lexer.source, lexer.at);
  if (fence !== '') {
    lexicalFault(
      lexer,
      { from: lexer.at, to: lexer.at + fence.length },
      say`A fence of Markdown is no Python. Leave this line out.`,
    );
    lexer.at += fence.length;
    return;
  }
  const range = { from: lexer.at, to: lexer.at + character.length };
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const plain = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? say`\`${character}\` has no meaning in Python outside a string.`
    : say`The character U+${code} has no meaning in Python outside a string.`;
  lexicalFault(lexer, range, advice[character] ?? plain);
  lexer.at = range.to;
}
