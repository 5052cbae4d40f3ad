import type { SemanticTokens } from 'vscode-languageserver-types';
import { type Site, withChildren } from '../document/sites.ts';
import type { Range } from '../document/tree.ts';
import type { Highlight } from '../languages/highlight.ts';
import type { Feature, Seen } from './seen.ts';
import { tokenModifiers, tokenTypes } from './tokenLegend.ts';

/** The tokens of templates, formulas and Python in a document. */
export const semanticTokens: Feature<unknown, SemanticTokens> = {
  method: 'textDocument/semanticTokens/full',
  answer: (seen) => ({
    resultId: String(seen.version),
    ...tokensIn(seen, { from: 0, to: seen.tree.text.length }),
  }),
  since: (now) => now,
};

/** The tokens that meet a range, in five numbers each, as LSP writes them. */
export function tokensIn(seen: Seen, { from, to }: Range): SemanticTokens {
  const sites = seen.found.flatMap((each) => each.sites.flatMap(withChildren));
  const near = sites.filter(({ at, node }) => at <= to && from <= at + node.length);
  const found = near.flatMap((site) => placed(seen, site));
  const wanted = found.filter((each) => each.from < to && from < each.to).sort((a, b) => a.from - b.from);
  return { data: encoded(seen, wanted) };
}

function placed(seen: Seen, site: Site): Highlight[] {
  return seen.highlightsOf(site).map((each) => ({ ...each, from: site.at + each.from, to: site.at + each.to }));
}

function encoded({ position }: Seen, found: readonly Highlight[]): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { from, to, type, modifiers: own } of found) {
    const start = position(from);
    const column = start.line === line ? start.character - character : start.character;
    data.push(
      start.line - line,
      column,
      position(to).character - start.character,
      tokenTypes.indexOf(type),
      bitsOf(own),
    );
    ({ line, character } = start);
  }
  return data;
}

function bitsOf(own: Highlight['modifiers'] = []): number {
  return own.reduce((sum, each) => sum | (1 << tokenModifiers.indexOf(each)), 0);
}
