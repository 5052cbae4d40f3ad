import { shortened } from '../../shortened.ts';

/** A text of the user inside a sentence: on one line, in backticks, at most 80 units of it. */
export function quoted(text: string): string {
  const near = shortened(text.trimStart(), 400).trimEnd();
  return `\`${shortened(near.replace(/\s+/g, ' '), 80)}\``;
}
