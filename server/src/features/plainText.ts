const fence = /^```[^\n]*\n([\s\S]*?)^```$/gm;
const marks = /(`+)(?!`)(.*?[^`])\1(?!`)|!?\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)|\*\*|\\([!-/:-@[-`{-~])/gs;

/** Markdown as one reads it where it is not shown as such: without marks, links as their words, code as it stands. */
export function plainText(markdown: string): string {
  const parts = markdown.split(fence);
  return parts.map((part, index) => (index % 2 === 0 ? withoutMarks(part) : part.trimEnd())).join('');
}

function withoutMarks(text: string): string {
  return text.replace(marks, (_, _ticks?: string, code?: string, words?: string, escaped?: string) =>
    words ? withoutMarks(words) : (code ?? escaped ?? ''),
  );
}
