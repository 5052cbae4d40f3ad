import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Site } from '../document/sites.ts';
import { graderTitle } from './graderTitle.ts';
import { namedSites } from './namedSites.ts';
import { rangeOf, type SpecSeen, type WorkspaceFeature } from './seen.ts';

const most = 500;

/** The graders of all spec files whose name holds the letters of the query in their order; 500 at most. */
export const workspaceSymbol: WorkspaceFeature<WorkspaceSymbol, { readonly query: string }, WorkspaceSymbol[]> = {
  method: 'workspace/symbol',
  entries: (seen) => seen.found.flatMap(({ sites }) => sites.flatMap((site) => symbols(seen, site))),
  answer: (entries, { query }) => {
    const letters = [...query.toLowerCase().replace(/\s/g, '')];
    return entries.filter(({ name }) => holds(name.toLowerCase(), letters)).slice(0, most);
  },
};

function symbols(seen: SpecSeen, site: Site, containerName?: string): WorkspaceSymbol[] {
  const { title, at } = graderTitle(seen.tree, site);
  const name = seen.words(title);
  const inner = namedSites(site);
  const kind = inner.length > 0 ? SymbolKind.Module : SymbolKind.Function;
  const location = { uri: seen.uri, range: rangeOf(seen, at.from, at.to) };
  const own = { name, kind, location, ...(containerName !== undefined && { containerName }) };
  return [own, ...inner.flatMap((child) => symbols(seen, child, name))];
}

function holds(name: string, letters: readonly string[]): boolean {
  let at = 0;
  return letters.every((letter) => {
    at = name.indexOf(letter, at) + 1;
    return at > 0;
  });
}
