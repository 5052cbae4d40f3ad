import type { Range } from '../../../../languages/language.ts';
import { type Message, say } from '../../../../languages/message.ts';
import { quoted } from '../quoted.ts';
import type { Repair } from './repair.ts';

/** Texts up to this long are replaced as a whole, because a part of a word or a number says little. */
const short = 40;

/** Another text in place of a piece: of long ones, only the words that differ. */
export function replacedText(text: string, piece: Range, wanted: string, sentences?: readonly Message[]): Repair {
  const found = text.slice(piece.from, piece.to);
  const [head, tail] = Math.max(found.length, wanted.length) > short ? commonEnds(found, wanted) : [0, 0];
  const [from, to] = [piece.from + head, piece.to - tail];
  const edit = { from, to, text: wanted.slice(head, wanted.length - tail) };
  return { sentences: sentences ?? [editWords(text.slice(from, to), edit.text)], edits: [edit] };
}

function editWords(found: string, wanted: string): Message {
  if (wanted.trim() === '') return say`Remove ${quoted(found)}.`;
  return found.trim() === '' ? say`Add ${quoted(wanted)}.` : say`Replace ${quoted(found)} with ${quoted(wanted)}.`;
}

/** How much both texts have in common at their ends, whole words only. */
function commonEnds(one: string, other: string): readonly [head: number, tail: number] {
  const least = Math.min(one.length, other.length);
  let head = 0;
  while (head < least && one[head] === other[head]) head++;
  while (head > 0 && !(isBreak(one, head) && isBreak(other, head))) head--;
  let tail = 0;
  while (tail < least - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  while (tail > 0 && !(isBreak(one, one.length - tail) && isBreak(other, other.length - tail))) tail--;
  return [head, tail];
}

/** Whether no word stands on both sides. */
function isBreak(text: string, at: number): boolean {
  return !/[\p{L}\p{N}_.-]/u.test(text[at - 1] ?? ' ') || !/[\p{L}\p{N}_.-]/u.test(text[at] ?? ' ');
}
