import { highlightFormula } from '../languages/formula/index.ts';
import type { Highlight } from '../languages/highlight.ts';
import { highlightPython } from '../languages/python/index.ts';
import { highlightTemplate } from '../languages/template/index.ts';
import { placedRange } from './placedRange.ts';
import type { Range } from './tree.ts';
import type { Piece } from './walk.ts';

const byLanguage: Readonly<Record<Piece['language'], (text: string) => readonly Highlight[]>> = {
  template: highlightTemplate,
  formula: highlightFormula,
  python: highlightPython,
};

export type { Highlight };

/** The tokens of a piece, in its own text. */
export function highlightsOf({ language, text }: Piece): readonly Highlight[] {
  return byLanguage[language](text);
}

/**
 * The tokens of pieces where they stand in `text`, that of the node that the pieces' walk began at; each on one line,
 * in order. An alias has no text of its own, so it has none.
 */
export function highlights(text: string, pieces: readonly Piece[]): readonly Highlight[] {
  const own = pieces.filter(({ from }) => text[from] !== '*');
  return own.flatMap((piece) => placed(text, piece)).sort((a, b) => a.from - b.from);
}

function placed(text: string, piece: Piece): Highlight[] {
  return highlightsOf(piece).flatMap((highlight) =>
    linesOf(text, placedRange(text, piece, highlight)).map((line) => ({ ...highlight, ...line })),
  );
}

/** The parts of a range that stand on one line each, without their indentation. */
function linesOf(text: string, { from, to }: Range): readonly Range[] {
  const written = text.slice(from, to);
  if (!/[\r\n]/.test(written)) return from < to ? [{ from, to }] : [];
  return [...written.matchAll(/[^\s][^\r\n]*/g)].map(({ index, 0: line }) => ({
    from: from + index,
    to: from + index + line.length,
  }));
}
