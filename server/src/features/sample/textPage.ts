import { leafKey, type Page } from './page.ts';

/** A text of the row as it is, its lines indented by so many spaces. */
export function textPage(text: string, path: readonly (string | number)[], indent: number): Page {
  const head = ' '.repeat(indent);
  const found = linesOf(text);
  const stretches = found.map(({ at, line }, index) => ({ at, length: line.length, line: index, character: indent }));
  return {
    lines: found.map(({ line }) => [line === '' ? '' : head + line]),
    folds: [],
    leaves: [
      {
        key: leafKey(path),
        stretches: stretches.map((each) => (each.length === 0 ? { ...each, character: 0 } : each)),
      },
    ],
  };
}

/** Lines that a text has in any editor, with where each begins. */
function linesOf(text: string): readonly { readonly at: number; readonly line: string }[] {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)];
  const starts = [0, ...ends.map(({ 0: end, index }) => index + end.length)];
  return starts.map((at, index) => ({ at, line: text.slice(at, ends[index]?.index ?? text.length) }));
}
