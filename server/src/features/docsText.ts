import type { MarkupContent } from 'vscode-languageserver-types';
import { sentence } from '../languages/message.ts';
import type { Seen } from './seen.ts';

/** A text of documentation in the reader's language. */
export function docsText({ words }: Pick<Seen, 'words'>, text = ''): MarkupContent {
  return { kind: 'markdown', value: words(sentence(text)) };
}
