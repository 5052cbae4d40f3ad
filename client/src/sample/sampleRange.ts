import { Range } from 'vscode';
import type { TextRange } from '../../../server/src/protocol/index.ts';

/** A range as the editor has it. */
export function rangeIn({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
