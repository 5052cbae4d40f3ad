import type { Range } from '../../../languages/language.ts';

const opening = /^ {0,3}(`{3,}|~{3,})[^\n`]*$/;

/** What stands inside each code fence of a Markdown text; a fence that is never closed runs to the end. */
export function fences(text: string): readonly Range[] {
  const found: Range[] = [];
  let open: { readonly mark: string; readonly from: number } | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const next = Math.min(text.length, at + line.length + 1);
    const mark = opening.exec(line.trimEnd())?.[1];
    if (!open && mark) open = { mark, from: next };
    else if (open && isClosing(line, open.mark)) {
      found.push({ from: open.from, to: Math.max(open.from, at) });
      open = undefined;
    }
    at = next;
  }
  return open ? [...found, { from: open.from, to: text.length }] : found;
}

function isClosing(line: string, mark: string): boolean {
  const marks = line.trim();
  return marks.length >= mark.length && marks === mark[0]!.repeat(marks.length);
}
