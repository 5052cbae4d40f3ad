import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Client, Place } from './seen.ts';

/** An outline as a list where the client shows no tree. */
export function plainSymbols(
  symbols: readonly DocumentSymbol[],
  { textDocument }: Client,
  { uri }: Place,
): readonly DocumentSymbol[] | SymbolInformation[] {
  if (textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport) return symbols;
  return symbols.flatMap((symbol) => listed(symbol, uri));
}

function listed({ name, kind, selectionRange: range, children = [] }: DocumentSymbol, uri: string, inside?: string) {
  const own: SymbolInformation = { name, kind, location: { uri, range }, ...(inside && { containerName: inside }) };
  return [own, ...children.flatMap((child): SymbolInformation[] => listed(child, uri, name))];
}
