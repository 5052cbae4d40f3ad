import { type CompletionItem, CompletionItemKind, InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { plainMarkup } from './plainMarkup.ts';
import type { Client } from './seen.ts';
import { withoutFields } from './snippetText.ts';

/** Items for a client: without fields where it knows no snippets, without documentation where it asks for it later. */
export function plainCompletion(items: readonly CompletionItem[], client: Client): CompletionItem[] {
  const { textDocument } = client;
  const known = textDocument?.completion?.completionItem;
  const kinds = textDocument?.completion?.completionItemKind?.valueSet ?? [];
  const later = known?.resolveSupport?.properties.includes('documentation') === true;
  return items.map((item) => {
    const { documentation: _, ...short } = item;
    const kept = withKind(later ? short : plainDocs(item, client), kinds);
    return known?.snippetSupport ? kept : withoutSnippet(kept);
  });
}

/** An item's documentation without marks where the client shows none. */
export function plainDocs(item: CompletionItem, { textDocument }: Client): CompletionItem {
  const formats = textDocument?.completion?.completionItem?.documentationFormat;
  const { documentation } = item;
  return documentation === undefined ? item : { ...item, documentation: plainMarkup(documentation, formats) };
}

/** What LSP had from its beginning is known to all. */
function withKind(item: CompletionItem, known: readonly number[]): CompletionItem {
  const { kind = CompletionItemKind.Text } = item;
  const isKnown = kind <= CompletionItemKind.Reference || known.includes(kind);
  return isKnown ? item : { ...item, kind: CompletionItemKind.Value };
}

function withoutSnippet({ insertTextFormat, ...item }: CompletionItem): CompletionItem {
  if (insertTextFormat !== InsertTextFormat.Snippet) return item;
  const { range, newText } = item.textEdit as TextEdit;
  return { ...item, textEdit: { range, newText: withoutFields(newText) } };
}
