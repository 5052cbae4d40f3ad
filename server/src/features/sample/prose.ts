/** A sentence as Markdown: its code stays code, and nothing else in it is taken for Markdown. */
export function prose(sentence: string): string {
  return sentence
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\[\]<>*_|`]/g, '\\$&')))
    .join('');
}
