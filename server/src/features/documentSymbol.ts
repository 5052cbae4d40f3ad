import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Site } from '../document/sites.ts';
import { kindTitle } from './criterionCheck.ts';
import { graderTitle } from './graderTitle.ts';
import { namedSites } from './namedSites.ts';
import { plainSymbols } from './plainSymbols.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';

/** The graders as an outline, those of a `multi` and the criteria of a rubric inside it. */
export const documentSymbol: Feature<unknown, DocumentSymbol[]> = {
  method: 'textDocument/documentSymbol',
  answer: (seen) => seen.found.flatMap(({ sites }) => sites.map((site) => symbol(seen, site))),
  plain: plainSymbols,
};

function symbol(seen: Seen, site: Site): DocumentSymbol {
  const children = namedSites(site);
  const range = rangeOf(seen, site.at, site.at + site.node.length);
  const { title, at } = graderTitle(seen.tree, site);
  const whole = at.from < site.at ? { start: seen.position(at.from), end: range.end } : range;
  return {
    name: seen.words(title),
    detail: seen.words(kindTitle(site)),
    kind: children.length > 0 ? SymbolKind.Module : SymbolKind.Function,
    range: whole,
    selectionRange: rangeOf(seen, at.from, at.to),
    children: children.map((child) => symbol(seen, child)),
  };
}
