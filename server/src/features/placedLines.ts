import type { Seen } from './seen.ts';

/** The entries of an object without its braces. */
export function bareLines(lines: readonly string[]): readonly string[] {
  return lines[0] === '{' ? lines.slice(1, -1).map((line) => line.slice(2)) : lines;
}

/** Lines under each other, all but the first behind an indentation. */
export function joinedLines(lines: readonly string[], indent: string): string {
  return lines.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join('\n');
}

/** As far in as a place where only blanks and dashes stand before it, else a step more than its line. */
export function indentAt({ tree }: Seen, at: number): string {
  const before = tree.text.slice(tree.text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[\s-]*$/.test(before) ? ' '.repeat(before.length) : `${blanksAt(tree.text, at)}  `;
}

/** What a line begins with. */
export function blanksAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))![0];
}
