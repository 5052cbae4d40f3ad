import { parseTemplate, type Variable } from '../../languages/template/index.ts';
import type { Fault, ReadPiece, SeenGrader } from '../rule.ts';
import { messageTexts } from './messageTexts.ts';

/** A text of a judge’s messages without its templates. */
export interface PromptWords {
  readonly piece: ReadPiece;
  /** As long as the piece’s text: each template is blanked, so offsets hold. */
  readonly words: string;
  readonly variables: readonly Variable[];
}

/** What the author of a judge’s prompt wrote, text by text; none of a grader without messages. */
export function promptWords(seen: SeenGrader): readonly PromptWords[] {
  return messageTexts(seen).map(wordsOf);
}

/** A text for a judge, apart from its templates. */
export function wordsOf(piece: ReadPiece): PromptWords {
  const variables = parseTemplate(piece.text).parts.filter((part) => part.kind === 'variable');
  const words = variables.reduce(
    (text, { from, to }) => text.slice(0, from) + '\uFFFC'.repeat(to - from) + text.slice(to),
    piece.text,
  );
  return { piece, words, variables };
}

/** Where something stands in a text of the prompt, as the beginning of a fault. */
export function placeIn({ piece }: PromptWords, from: number, to: number): Pick<Fault, 'from' | 'to' | 'path'> {
  return { from: piece.place(from), to: Math.max(piece.place(from) + 1, piece.place(to)), path: piece.path };
}

/** The first match of a pattern in a prompt. */
export function firstMatch(
  texts: readonly PromptWords[],
  pattern: RegExp,
): { readonly at: PromptWords; readonly found: RegExpExecArray } | undefined {
  for (const at of texts) {
    const found = pattern.exec(at.words);
    if (found) return { at, found };
  }
  return undefined;
}
