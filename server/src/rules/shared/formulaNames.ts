import { checkNames, parseFormula } from '../../languages/formula/index.ts';
import type { PieceFault, ReadPiece, SeenGrader } from '../rule.ts';
import { asObject, asText, specOf } from './specOf.ts';

/** What is wrong with the names of a formula, with the formula; nothing where the graders have no keys. */
export function formulaNames(seen: SeenGrader): readonly { readonly fault: NamedFault; readonly piece: ReadPiece }[] {
  const graders = gradersOf(seen);
  if (!graders) return [];
  const keys = Object.entries(graders).map(([key, grader]) => {
    const title = asText(asObject(grader)?.name);
    return title === undefined ? { key } : { key, title };
  });
  return seen.pieces
    .filter(({ language }) => language === 'formula')
    .flatMap((piece) => checkNames(parseFormula(piece.text), keys).map((fault) => ({ fault, piece })));
}

type NamedFault = PieceFault & { readonly name?: string };

/** The graders inside, by key; undefined where the grader takes none or they are no map. */
export function gradersOf({ site, spec }: SeenGrader) {
  const key = site.kind?.children;
  const graders = key === undefined ? undefined : asObject(specOf({ spec })[key]);
  return graders && typeof graders.type !== 'string' ? graders : undefined;
}
