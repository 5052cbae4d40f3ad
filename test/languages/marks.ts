import type { Repair } from '../../server/src/languages/language.ts';

/** Takes the marks `«…»` out of a text and tells where they stood. */
export function unmarked(marked: string): { text: string; from: number; to: number } {
  const from = marked.indexOf('«');
  const to = marked.indexOf('»') - 1;
  return { text: marked.replace('«', '').replace('»', ''), from, to };
}

/** The text after a repair; undefined without one. */
export function edited(text: string, repair: Repair | undefined): string | undefined {
  return repair?.edits.reduceRight(
    (before, edit) => before.slice(0, edit.from) + edit.text + before.slice(edit.to),
    text,
  );
}
