import type { TextEdit } from 'vscode-languageserver-types';
import type { Change } from '../document/tree.ts';
import { rangeOf, type Seen } from './seen.ts';

/** Changes of the text as LSP writes them. */
export function textEdits(seen: Seen, changes: readonly Change[]): TextEdit[] {
  return changes.map(({ from, to, text }) => ({ range: rangeOf(seen, from, to), newText: text }));
}
