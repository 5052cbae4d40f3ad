import type { LanguageFault } from '../language.ts';
import { type Message, say } from '../message.ts';

/** What RE2 leaves out, by how it begins. */
const unsupported: readonly (readonly [shape: RegExp, words: Message])[] = [
  [
    /^\(\?[=!]/,
    say`A look-ahead is not supported: patterns run in linear time. Match the text itself, or use \`python\`.`,
  ],
  [/^\(\?<[=!]/, say`A look-behind is not supported: patterns run in linear time. Capture what follows in a group.`],
  [/^\(\?>/, say`An atomic group is not supported, and not needed: patterns run in linear time. Write \`(?:…)\`.`],
  [
    /^(?:[*+?]|\{\d+(?:,\d*)?\})\+/,
    say`A possessive quantifier is not supported, and not needed: drop the last \`+\`.`,
  ],
  [/^\\(?:[1-9]|k)|^\(\?P=/, say`A back-reference is not supported: patterns run in linear time. Use \`python\`.`],
  [/^\(\?\(/, say`A conditional is not supported. Write the alternatives with \`|\`.`],
  [/^\(\?#/, say`A comment inside a pattern is not supported.`],
  [/^\(\?x/, say`The flag \`x\` is not supported: spaces count.`],
  [/^\\u/, say`\`\\u\` is not known here. Write the letter itself, or its code as \`\\x{e9}\`.`],
  [/^\\Z/, say`\`\\Z\` is not known here. The end of the text is \`\\z\`.`],
];

/** What the engine says, in our words. */
const reasons: Readonly<Record<string, Message>> = {
  'missing closing )': say`A \`(\` is never closed.`,
  'unexpected )': say`A \`)\` closes nothing. For the character itself write \`\\)\`.`,
  'missing closing ]': say`A \`[\` is never closed.`,
  'trailing backslash at end of expression': say`A backslash at the end escapes nothing.`,
  'missing argument to repetition operator': say`There is nothing before this to repeat.`,
  'invalid nested repetition operator': say`A repetition cannot be repeated. Put it into a group: \`(?:…)\`.`,
  'invalid repeat count': say`The count is not one that works: at most 1000 in all, and not a higher one first.`,
  'invalid character class range': say`This class of characters does not exist, or its ends are in the wrong order.`,
  'invalid escape sequence': say`This escape is not known. For the character itself leave the backslash out.`,
  'invalid named capture': say`A named group is written \`(?<name>…)\`.`,
  'duplicate capture group name': say`Two groups have one name.`,
};

/** Words a fault of a pattern: `reason` and the piece `input` as the engine names them. */
export function regexFault(pattern: string, reason: string, input: string): LanguageFault {
  const places = placesOf(pattern, input);
  for (const from of places) {
    const rest = pattern.slice(from);
    const known = unsupported.find(([shape]) => shape.test(rest));
    if (known) return fault(from, from + known[0].exec(rest)![0].length, known[1]);
  }
  const [from = 0] = places;
  const to = Math.min(pattern.length, from + Math.max(1, input.length));
  return fault(from, to, reasons[reason] ?? say`This is not a pattern: ${reason}.`);
}

function fault(from: number, to: number, message: Message): LanguageFault {
  return { code: 'pattern-syntax', severity: 'error', from, to, message };
}

/** Where a piece stands, not behind a backslash that escapes it; a piece without text is the last unit. */
function placesOf(pattern: string, piece: string): number[] {
  if (piece === '') return [Math.max(0, pattern.length - 1)];
  const places: number[] = [];
  for (let at = pattern.indexOf(piece); at >= 0; at = pattern.indexOf(piece, at + 1)) {
    let before = at;
    while (pattern[before - 1] === '\\') before--;
    if ((at - before) % 2 === 0) places.push(at);
  }
  return places;
}
