import { pythonWords } from './pythonWords.ts';

/** The tokens of sacrebleu's tokeniser `13a`, the one of mteval-v13a. */
export function tokens13a(text: string): string[] {
  const plain = unescaped(trimEnd(text).replaceAll('<skipped>', '').replaceAll('-\n', '').replaceAll('\n', ' '));
  return pythonWords(
    ` ${plain} `
      .replace(/([{-~[-` -&(-+:-@/])/gu, ' $1 ')
      .replace(/([^0-9])([.,])/gu, '$1 $2 ')
      .replace(/([.,])([^0-9])/gu, ' $1 $2')
      .replace(/([0-9])(-)/gu, '$1 $2 '),
  );
}

/** Without the white space at the end, which would else hide a hyphen before a line break. */
function trimEnd(text: string): string {
  const last = pythonWords(text).at(-1);
  return last === undefined ? '' : text.slice(0, text.lastIndexOf(last) + last.length);
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
