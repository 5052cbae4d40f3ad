import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Site } from '../document/sites.ts';
import { toJson } from '../document/toJson.ts';
import type { JsonObject } from '../engine/json.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';

/** The graders as an outline, those of a `multi` inside it. */
export const documentSymbol: Feature<unknown, DocumentSymbol[]> = {
  method: 'textDocument/documentSymbol',
  capability: { documentSymbolProvider: true },
  answer: (seen) => seen.found.flatMap(({ sites }) => sites.map((site) => symbol(seen, site))),
};

function symbol(seen: Seen, site: Site): DocumentSymbol {
  const { name } = (toJson(site.node) ?? {}) as JsonObject;
  const range = rangeOf(seen, site.at, site.at + site.node.length);
  const title = site.key ?? (typeof name === 'string' && name ? name : 'grader');
  return {
    name: title,
    detail: site.kind?.title ?? 'unknown type',
    kind: site.children.length > 0 ? SymbolKind.Module : SymbolKind.Function,
    range,
    selectionRange: { start: range.start, end: range.start },
    children: site.children.map((child) => symbol(seen, child)),
  };
}
