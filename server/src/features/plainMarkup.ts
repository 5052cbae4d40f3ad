import { MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { plainText } from './plainText.ts';

/** A text with marks for a client that names the formats it shows: without them where it does not name Markdown. */
export function plainMarkup<Content>(content: Content, formats: readonly string[] = []): Content | MarkupContent {
  if (!MarkupContent.is(content) || formats.includes(content.kind)) return content;
  return { kind: MarkupKind.PlainText, value: plainText(content.value) };
}
