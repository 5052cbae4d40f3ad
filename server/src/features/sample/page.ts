import type { Line } from '../comparison/linkedText.ts';

/** A part of a document: its lines, what can be folded, and where texts of the row stand in it. */
export interface Page {
  readonly lines: readonly Line[];
  readonly folds: readonly Fold[];
  readonly leaves: readonly Leaf[];
}

/** Lines from 0, both inclusive. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  /** Folded at first, unless evidence stands in it. */
  readonly closed?: true;
}

/** A text of the row. */
export interface Leaf {
  /** Names its path in the row. */
  readonly key: string;
  /** The stretches that it stands in, in its order; together they are all of it but its line breaks. */
  readonly stretches: readonly Stretch[];
}
interface Stretch {
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly line: number;
  readonly character: number;
}

/** Names the path of a text of the row. */
export function leafKey(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}

/** Lines that nothing is to be known of. */
export function plainPage(lines: readonly Line[]): Page {
  return { lines, folds: [], leaves: [] };
}

/** Pages one below the other. */
export function stacked(pages: readonly Page[]): Page {
  let before = 0;
  const moved = pages.map(({ lines, folds, leaves }) => {
    const by = before;
    before += lines.length;
    return {
      lines,
      folds: folds.map((fold) => ({ ...fold, from: fold.from + by, to: fold.to + by })),
      leaves: leaves.map((leaf) => ({
        ...leaf,
        stretches: leaf.stretches.map((each) => ({ ...each, line: each.line + by })),
      })),
    };
  });
  return {
    lines: moved.flatMap(({ lines }) => lines),
    folds: moved.flatMap(({ folds }) => folds),
    leaves: moved.flatMap(({ leaves }) => leaves),
  };
}

/** A page below a line that folds it; `closed` folds it at first. */
export function under(head: Line, page: Page, how: Pick<Fold, 'closed'> = {}): Page {
  const { folds, ...whole } = stacked([plainPage([head]), page]);
  return page.lines.length === 0
    ? { ...whole, folds }
    : { ...whole, folds: [{ from: 0, to: page.lines.length, ...how }, ...folds] };
}

/** Where in the document a place of a text of the row is. */
export function placeIn({ stretches }: Leaf, at: number): { readonly line: number; readonly character: number } {
  const stretch = stretches.findLast((each) => each.at <= at) ?? stretches[0]!;
  return { line: stretch.line, character: stretch.character + Math.min(stretch.length, Math.max(0, at - stretch.at)) };
}
