import type { Position, Range } from 'vscode-languageserver-types';
import { nameAt } from './names/index.ts';
import { type Feature, rangeOf } from './seen.ts';

interface Linked {
  readonly ranges: Range[];
  readonly wordPattern: string;
}

/** The places of a grader's name, so that typing in one of them changes the others too. */
export const linkedEditingRange: Feature<{ readonly position: Position }, Linked | null> = {
  method: 'textDocument/linkedEditingRange',
  answer: (seen, { position }) => {
    const named = nameAt(seen, seen.offset(position));
    if (!named?.letters) return null;
    const { uses, name, letters } = named;
    if (!new RegExp(`^(?:${letters})$`).test(name)) return null;
    if (uses.some(({ from, to }) => seen.tree.text.slice(from, to) !== name)) return null;
    return { ranges: uses.map(({ from, to }) => rangeOf(seen, from, to)), wordPattern: letters };
  },
};
