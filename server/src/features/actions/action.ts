import type { Command } from 'vscode-languageserver-types';
import type { Change, Range } from '../../document/tree.ts';
import type { Message } from '../../languages/message.ts';
import type { Diagnostic } from '../../rules/diagnostic.ts';
import type { Seen } from '../seen.ts';

/** A change that the reader may choose. */
export interface Offer {
  readonly title: Message;
  readonly edits: readonly Change[];
  /** One of our client's own commands, in place of edits. */
  readonly command?: Pick<Command, 'command' | 'arguments'>;
  /** The fault that it answers. */
  readonly fault?: Diagnostic;
  /** Whether it is what most would choose. */
  readonly preferred?: boolean;
}

/** One sort of code actions; `kind` is LSP's. */
export interface Action {
  readonly kind: string;
  /** Whether it is offered to those alone who ask for its kind. */
  readonly onRequest?: boolean;
  readonly offers: (seen: Seen, range: Range) => Iterable<Offer>;
}
