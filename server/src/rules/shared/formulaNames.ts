import { checkNames, criterionWords, graderWords, parseFormula } from '../../languages/formula/index.ts';
import type { PieceFault, ReadPiece, SeenGrader } from '../rule.ts';
import { formulaInputs } from './formulaInputs.ts';
import { asObject, asText } from './specOf.ts';

/** What is wrong with the names of a formula, with the formula; nothing where it takes no names. */
export function formulaNames(seen: SeenGrader): readonly { readonly fault: NamedFault; readonly piece: ReadPiece }[] {
  const inputs = formulaInputs(seen);
  if (!inputs) return [];
  const graders = seen.site.kind?.children !== undefined;
  const keys = inputs.map(({ name, spec }) => {
    const title = graders ? asText(asObject(spec)?.name) : undefined;
    return title === undefined ? { key: name } : { key: name, title };
  });
  const words = graders ? graderWords : criterionWords;
  return seen.pieces
    .filter(({ language }) => language === 'formula')
    .flatMap((piece) => checkNames(parseFormula(piece.text), keys, words).map((fault) => ({ fault, piece })));
}

type NamedFault = PieceFault & { readonly name?: string };

/** What the formula reckons with, by name; undefined where there is none. */
export function gradersOf(seen: Pick<SeenGrader, 'site' | 'spec'>) {
  const inputs = formulaInputs(seen);
  return inputs && Object.fromEntries(inputs.map(({ name, spec }) => [name, spec]));
}
