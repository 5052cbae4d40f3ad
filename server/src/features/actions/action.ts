import type { Command } from 'vscode-languageserver-types';
import type { Change, Range } from '../../document/tree.ts';
import type { Message } from '../../languages/message.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import type { ActionKind } from '../actionKinds.ts';
import type { Seen } from '../seen.ts';

/** A file that an offer makes beside the document; there is none of its name. */
export interface NewFile {
  /** Relative to the document. */
  readonly path: string;
  readonly text: string;
}

/** A change that the reader may choose. */
export interface Offer {
  readonly title: Message;
  readonly edits: readonly Change[];
  readonly creates?: NewFile;
  /** One of our client's own commands, in place of edits. */
  readonly command?: Pick<Command, 'command' | 'arguments'>;
  /** The fault that it answers. */
  readonly fault?: Diagnostic;
  /** Whether it is what most would choose. */
  readonly preferred?: boolean;
}

/** One sort of code actions. */
export interface Action {
  readonly kind: ActionKind;
  /** Whether it is offered to those alone who ask for its kind. */
  readonly onRequest?: boolean;
  readonly offers: (seen: Seen, range: Range) => Iterable<Offer>;
}
