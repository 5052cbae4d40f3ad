/**
 * A text as a folded scalar (`>`) holds it: a break between two lines that both begin with a letter is written twice,
 * since a single one reads as a blank.
 */
export function folded(text: string): string {
  return text.replace(/^([^\s].*)(\n+)(?=\S)/gm, '$1\n$2');
}
