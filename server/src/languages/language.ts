import type { Message } from './message.ts';

/** A place in a piece of text: offsets in UTF-16 units from the piece's start, `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Edit extends Range {
  readonly text: string;
}

/** A sure way to mend a fault. */
export interface Repair {
  readonly title: Message;
  readonly edits: readonly Edit[];
}

/** What is wrong in a piece of text; `name` is the word the fault is about, where there is one. */
export interface LanguageFault extends Range {
  readonly code: string;
  /** Of an error the piece has no sure meaning. */
  readonly severity: 'error' | 'warning';
  readonly message: Message;
  readonly name?: string;
  readonly repair?: Repair;
}

/** A repair of one edit. */
export function replace(title: Message, { from, to }: Range, text: string): Repair {
  return { title, edits: [{ from, to, text }] };
}
