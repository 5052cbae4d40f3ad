import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Seen } from '../../server/src/features/seen.ts';
import { pieces, starts } from './texts.ts';

type Dice = () => number;
type Changes = readonly TextDocumentContentChangeEvent[];

/** A whole number from 0 up to `end`. */
export const below = (dice: Dice, end: number): number => Math.floor(dice() * end);
export const oneOf = <Item>(dice: Dice, items: readonly Item[]): Item => items[below(dice, items.length)]!;

const lengthOf = ({ tree }: Seen) => tree.text.length;
const placeIn = (seen: Seen, dice: Dice) => below(dice, lengthOf(seen) + 1);

function replace(seen: Seen, from: number, to: number, text: string): TextDocumentContentChangeEvent {
  return { range: { start: seen.position(from), end: seen.position(Math.min(to, lengthOf(seen))) }, text };
}

function linesIn(seen: Seen, dice: Dice): { readonly from: number; readonly to: number } {
  const line = seen.position(placeIn(seen, dice)).line;
  const end = line + 1 + below(dice, 3);
  return { from: seen.offset({ line, character: 0 }), to: seen.offset({ line: end, character: 0 }) };
}

/** One step of somebody's hand: the changes of each notification that the editor then sends. */
const hands: readonly ((seen: Seen, dice: Dice) => Iterable<(now: Seen) => Changes>)[] = [
  function* insert(_, dice) {
    yield (now) => [replaceAt(now, placeIn(now, dice), 0, oneOf(dice, pieces))];
  },
  function* remove(_, dice) {
    yield (now) => [replaceAt(now, placeIn(now, dice), 1 + below(dice, 12), '')];
  },
  function* removeBack(seen, dice) {
    const at = placeIn(seen, dice);
    for (let left = Math.min(at, 1 + below(dice, 6)); left > 0; left--)
      yield (now) => [replaceAt(now, Math.max(0, at - 1), 1, '')];
  },
  function* swap(_, dice) {
    yield (now) => [replaceAt(now, placeIn(now, dice), below(dice, 8), oneOf(dice, pieces))];
  },
  function* removeLines(seen, dice) {
    const { from, to } = linesIn(seen, dice);
    yield (now) => [replace(now, from, to, '')];
  },
  function* moveLines(seen, dice) {
    const { from, to } = linesIn(seen, dice);
    const text = seen.tree.text.slice(from, to);
    const at = below(dice, lengthOf(seen) - text.length + 1);
    yield (now) => [replace(now, from, to, '')];
    yield (now) => [replaceAt(now, at, 0, text)];
  },
  function* paste(seen, dice) {
    const { text } = oneOf(dice, [{ text: seen.tree.text }, oneOf(dice, starts)]);
    const from = below(dice, text.length + 1);
    yield (now) => [replaceAt(now, placeIn(now, dice), 0, text.slice(from, from + below(dice, 200)))];
  },
  function* type(seen, dice) {
    let at = placeIn(seen, dice);
    for (const letter of oneOf(dice, pieces).slice(0, 40)) {
      const here = at;
      yield (now) => [replaceAt(now, here, 0, letter)];
      at += letter.length;
    }
  },
  function* several(_, dice) {
    const places = [dice(), dice(), dice()];
    const text = oneOf(dice, pieces);
    yield (now) => {
      const at = places.map((each) => Math.floor(each * (lengthOf(now) + 1))).sort((one, other) => other - one);
      return at.map((each) => replaceAt(now, each, 0, text));
    };
  },
  function* undo(_, dice) {
    let before = '';
    yield (now) => {
      before = now.tree.text;
      return [replaceAt(now, placeIn(now, dice), below(dice, 30), oneOf(dice, pieces))];
    };
    yield (now) => [restore(now, before)];
  },
  function* breakLines(_, dice) {
    const end = oneOf(dice, ['\n', '\r\n']);
    yield (now) => [{ text: now.tree.text.replaceAll(/\r?\n/g, end) }];
  },
];

function replaceAt(seen: Seen, from: number, length: number, text: string): TextDocumentContentChangeEvent {
  return replace(seen, Math.min(from, lengthOf(seen)), from + length, text);
}

/** What makes a text of before out of the one that there is now. */
function restore(now: Seen, before: string): TextDocumentContentChangeEvent {
  const { text } = now.tree;
  const shorter = Math.min(text.length, before.length);
  let [start, end] = [0, 0];
  while (start < shorter && text[start] === before[start]) start++;
  while (end < shorter - start && text.at(-1 - end) === before.at(-1 - end)) end++;
  return replace(now, start, text.length - end, before.slice(start, before.length - end));
}

/** How often a hand that broke a sound text takes that back, so that there is something to ask about. */
const regret = 0.8;

/** Texts longer than this lose their end, so that they do not grow for ever. */
const most = 6000;

/** Notification after notification, for ever; each is made from the document as it then is. */
export function* editing(seen: () => Seen, dice: Dice): Generator<Changes> {
  for (;;) {
    const before = seen().tree;
    for (const changes of oneOf(dice, hands)(seen(), dice)) yield changes(seen());
    const broken = seen().tree.faults.length > before.faults.length || !seen().tree.root;
    if (broken && dice() < regret) yield [restore(seen(), before.text)];
    if (lengthOf(seen()) > most) yield [replace(seen(), 1500 + below(dice, 2000), lengthOf(seen()), '')];
  }
}
