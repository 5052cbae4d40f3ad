import type { ComparisonText, RowPlace } from '../../protocol/index.ts';

/** A stretch of a line, with where it leads. */
export type Piece = string | { readonly text: string; readonly target: RowPlace };

export type Line = readonly Piece[];

/** Lines as one text, and where in it each link stands. */
export function linkedText(lines: readonly Line[]): ComparisonText {
  const links = lines.flatMap((line, number) =>
    line.flatMap((piece, index) => {
      if (typeof piece === 'string') return [];
      const from = widthOf(line.slice(0, index));
      return [{ line: number, from, to: from + piece.text.length, target: piece.target }];
    }),
  );
  return { text: `${lines.map(plain).join('\n')}\n`, links };
}

/** A Markdown table whose columns are as wide as their widest cell, so that it can be read as it stands. */
export function table(heads: readonly string[], rows: readonly (readonly Line[])[]): readonly Line[] {
  const all = [heads.map((head) => [head]), ...rows];
  const widths = heads.map((_, column) => Math.max(3, ...all.map((row) => widthOf(row[column]!))));
  const [head, ...body] = all.map((row) => rowLine(row, widths));
  return [head!, [`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`], ...body];
}

function rowLine(cells: readonly Line[], widths: readonly number[]): Line {
  return ['|', ...cells.flatMap((cell, column) => [' ', ...cell, ' '.repeat(widths[column]! - widthOf(cell)), ' |'])];
}

function plain(line: Line): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

function widthOf(line: Line): number {
  return plain(line).length;
}
