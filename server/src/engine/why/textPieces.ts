/** A piece of a text, with the space behind it. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
}

/** How a text was parted: `runs` are sentences that follow each other, taken together. */
export type PieceKind = 'sentences' | 'paragraphs' | 'runs';

/** A text in pieces that together are the whole of it. */
export interface TextPieces {
  readonly kind: PieceKind;
  readonly pieces: readonly TextPlace[];
  /** Sentences in the text. */
  readonly sentences: number;
}

/**
 * Parts a text into its sentences (Unicode Standard Annex 29), and where they are more than `most` into its
 * paragraphs, or sentences taken together so that there are at most as many.
 */
export function textPieces(text: string, most = 200): TextPieces {
  const sentences = joined(segments(text), text);
  const counted = { sentences: sentences.length };
  if (sentences.length <= most) return { kind: 'sentences', pieces: sentences, ...counted };
  const paragraphs = joined(paragraphsOf(text), text);
  if (paragraphs.length > 1 && paragraphs.length <= most) return { kind: 'paragraphs', pieces: paragraphs, ...counted };
  const size = Math.ceil(sentences.length / most);
  const starts = sentences.filter((_, index) => index % size === 0).map(({ from }) => from);
  return { kind: 'runs', pieces: placesFrom(starts, text.length), ...counted };
}

function segments(text: string): readonly TextPlace[] {
  const found = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return Array.from(found, ({ index, segment }) => ({ from: index, to: index + segment.length }));
}

function paragraphsOf(text: string): readonly TextPlace[] {
  const starts = [...text.matchAll(/\n[^\S\n]*\n\s*/g)].map(({ 0: gap, index }) => index + gap.length);
  return placesFrom([0, ...starts.filter((at) => at < text.length)], text.length);
}

function placesFrom(starts: readonly number[], end: number): readonly TextPlace[] {
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? end }));
}

/** Puts a piece of space alone to the one before it. */
function joined(places: readonly TextPlace[], text: string): readonly TextPlace[] {
  const starts = places.filter(({ from, to }) => text.slice(from, to).trim() !== '').map(({ from }) => from);
  return starts.length === 0 ? [] : placesFrom([0, ...starts.slice(1)], text.length);
}
