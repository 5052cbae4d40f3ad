import type { Position, Range } from 'vscode-languageserver-types';
import { features } from '../../server/src/features/index.ts';
import type { Seen } from '../../server/src/features/seen.ts';
import { ask } from './editor.ts';
import { below, oneOf } from './edits.ts';

type Dice = () => number;

/** A question to a feature, with its parameters. */
export interface Question {
  readonly method: string;
  readonly params: object;
}

interface Places {
  readonly position: Position;
  readonly range: Range;
}

const layouts = [
  { tabSize: 2, insertSpaces: true },
  { tabSize: 4, insertSpaces: false },
  { tabSize: 8, insertSpaces: true },
];

/** What else a method wants to be told. */
const more: Readonly<Record<string, (seen: Seen, dice: Dice, places: Places) => object>> = {
  'textDocument/codeAction': (_seen, dice) => ({
    context: { diagnostics: [], ...(dice() < 0.3 && { only: ['source', 'quickfix', 'refactor'] }) },
  }),
  'textDocument/onTypeFormatting': (seen, _dice, { position }) => ({
    ch: seen.tree.text[seen.offset(position) - 1] ?? '\n',
  }),
  'textDocument/selectionRange': (_seen, _dice, { position, range }) => ({ positions: [position, range.end] }),
  'textDocument/rename': (_seen, dice) => ({ newName: oneOf(dice, ['zq9', 'größe', 'a b', '', '🙂', '__proto__']) }),
  'completionItem/resolve': (seen, dice, { position }) => {
    const items = ask(seen, 'textDocument/completion', { position }) as object[];
    return items.length > 0 ? oneOf(dice, items) : { label: 'x' };
  },
  'codeLens/resolve': (seen, dice) => {
    const lenses = ask(seen, 'textDocument/codeLens', {}) as object[];
    return lenses.length > 0 ? oneOf(dice, lenses) : { range: {} };
  },
};

/** Where names, calls and keys are likely. */
const telling =
  /\b(?:item|sample)[.[]|(?:\b(?:max|min)|def grade)\(|\b(?:exact|close|judge|good|bad|name|type|input)\b|\{\{|\n/g;

function placeIn(text: string, dice: Dice): number {
  const found = dice() < 0.6 ? [...text.matchAll(telling)] : [];
  if (found.length === 0) return below(dice, text.length + 1);
  const { index, 0: word } = oneOf(dice, found);
  return Math.min(text.length, index + below(dice, word.length + 2));
}

/** These are asked at a name, where one is found soon. */
const named = /rename|Rename|references|definition|Highlight|linkedEditing/;

function placeFor(method: string, seen: Seen, dice: Dice): number {
  const { text } = seen.tree;
  for (let tries = named.test(method) ? 4 : 0; tries > 0; tries--) {
    const at = placeIn(text, dice);
    if (ask(seen, 'textDocument/prepareRename', { position: seen.position(at) })) return at;
  }
  return placeIn(text, dice);
}

/** A question to one of the features, at a place of the document. */
export function question(seen: Seen, dice: Dice): Question {
  const { method } = oneOf(dice, features);
  const [one, other] = [0, 0].map(() => placeFor(method, seen, dice));
  const position = seen.position(one!);
  const range = { start: seen.position(Math.min(one!, other!)), end: seen.position(Math.max(one!, other!)) };
  const options = oneOf(dice, layouts);
  return { method, params: { position, range, options, ...more[method]?.(seen, dice, { position, range }) } };
}
