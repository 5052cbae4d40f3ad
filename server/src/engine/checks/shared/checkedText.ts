import type { Evidence } from '../../outcome.ts';
import type { Row } from '../../sample.ts';
import type { Value } from '../../value.ts';
import type { Finding } from './finding.ts';
import { textOf } from './textOf.ts';

/** What a check of texts looks at. */
export interface CheckedText {
  readonly text: string;
  /** It is a text of the row, so that places in it mean something to a reader. */
  readonly isText: boolean;
}

/** Finds what a check of texts looks at; what is no text is taken as its JSON. */
export function checkedText(of: Value): (row: Row) => Finding<CheckedText> {
  return (row) => {
    const found = of.of(row);
    if (!('value' in found)) return found;
    const text = textOf(found.value);
    return typeof text === 'string' ? { value: { text, isText: typeof found.value === 'string' } } : text;
  };
}

/** Evidence with the places of a text, if what was looked at is one. */
export function evidenceIn({ isText }: CheckedText, note: string, spans: Evidence['spans'] = []): Evidence {
  return isText && spans.length > 0 ? { note, spans: spans.map(({ from, to }) => ({ from, to })) } : { note };
}
