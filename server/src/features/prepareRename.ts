import type { Position, Range } from 'vscode-languageserver-types';
import { nameAt } from './names/index.ts';
import { type Feature, type Refused, rangeOf } from './seen.ts';

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

/** What a rename would change, or why there is none. */
export const prepareRename: Feature<{ readonly position: Position }, Prepared | Refused | null> = {
  method: 'textDocument/prepareRename',
  answer: (seen, { position }) => {
    const named = nameAt(seen, seen.offset(position));
    if (!named) return null;
    const refusal = named.refuse();
    if (refusal) return { refused: seen.words(refusal) };
    return { range: rangeOf(seen, named.at.from, named.at.to), placeholder: named.name };
  },
};
