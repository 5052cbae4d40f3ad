import type { Site } from '../../document/sites.ts';
import type { Range } from '../../document/tree.ts';
import { checkNames, parseFormula } from '../../languages/formula/index.ts';
import type { Seen } from '../seen.ts';
import { type Mention, mentionIn } from './mention.ts';

/** A name at a place. */
interface NamedMention extends Mention {
  readonly name: string;
}

/** Where the formula of a grader uses what is named beside it. */
export function formulaMentions(
  seen: Seen,
  site: Site,
  known: readonly { readonly name: string }[],
): readonly NamedMention[] {
  const names = new Set(known.map(({ name }) => name));
  const formulas = seen.shapeOf(site).pieces.filter(({ language }) => language === 'formula');
  return formulas.flatMap((piece) =>
    namesIn(piece.text, names).map(({ name, from, to }) => ({
      name,
      ...mentionIn(seen, site.at, piece, { from, to }),
    })),
  );
}

/** The keys in a formula, those too that are no names in it and have to be renamed, such as `similarity-score`. */
function namesIn(text: string, known: ReadonlySet<string>): readonly (Range & { readonly name: string })[] {
  const formula = parseFormula(text);
  const broken = checkNames(
    formula,
    [...known].map((key) => ({ key })),
  ).flatMap(({ name, from, to }) => (name !== undefined && text.slice(from, to) === name ? [{ name, from, to }] : []));
  return [...formula.names, ...broken].filter(({ name }) => known.has(name));
}
