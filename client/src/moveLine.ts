/** One replacement in a text; lines and characters from 0. */
export interface Change {
  readonly range: { readonly start: Spot; readonly end: Spot };
  readonly text: string;
}
interface Spot {
  readonly line: number;
  readonly character: number;
}

/**
 * Where a line stands after a change. What is typed on the line or breaks it leaves it where its beginning is; a line
 * that is itself removed falls on the line where the change begins.
 */
export function moveLine(line: number, { range: { start, end }, text }: Change): number {
  if (line < start.line || (line === start.line && start.character > 0)) return line;
  const added = text.split('\n').length - 1;
  if (line > end.line || (line === end.line && end.character === 0)) return line + added + start.line - end.line;
  return start.line;
}
