import type { Range } from 'vscode-languageserver-types';
import type { FieldPlace } from '../engine/fieldKeys.ts';

/** A key's place in the samples as LSP writes a range. */
export function placeRange({ line, from, to }: FieldPlace): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}
