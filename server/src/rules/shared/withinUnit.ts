import type { Change } from '../../document/tree.ts';
import { say } from '../../languages/message.ts';
import type { FormulaProof } from '../rule.ts';
import { around, formulaRepair } from './formulaEdits.ts';
import type { Mend } from './hazardRule.ts';

/** Brings scores of other scales to 0 to 1 where that keeps a weighted sum there, else holds the reward. */
export const withinUnit: Mend = (proof, seen) => {
  if (fitsRescaled(proof)) return formulaRepair(say`Bring all scores to 0 to 1`, proof, seen, rescaled(proof));
  const { above, below } = excess(proof);
  const before = `${below ? 'max(0, ' : ''}${above ? 'min(1, ' : ''}`;
  const title = say`Hold the reward within 0 to 1`;
  return formulaRepair(title, proof, seen, around(proof, before, `${above ? ')' : ''}${below ? ')' : ''}`));
};

function excess({ report: { hazards } }: FormulaProof) {
  const has = (kind: string) => hazards.some((hazard) => hazard.kind === kind);
  return { above: has('above_one'), below: has('below_zero') };
}

/** Of scores from 0 to 1 a weighted sum lies between the sums of its negative and of its positive weights. */
function fitsRescaled({ report, domains }: FormulaProof): boolean {
  const { linear_weights: weights, constant_term: constant = 0 } = report;
  if (!weights || !Object.keys(weights).some((name) => scaleOf(domains[name]))) return false;
  const ends = [Math.min, Math.max].map((end) =>
    Object.values(weights).reduce((sum, weight) => sum + end(weight, 0), constant),
  );
  return ends.every((end) => end >= -1e-9 && end <= 1 + 1e-9);
}

/** The ends of a scale other than 0 to 1. */
function scaleOf(domain: FormulaProof['domains'][string] | undefined) {
  return domain?.kind === 'range' && (domain.lo !== 0 || domain.hi !== 1) ? domain : undefined;
}

function rescaled({ formula, domains }: FormulaProof): readonly Change[] {
  return formula.names.flatMap(({ name, from, to }) => {
    const scale = scaleOf(domains[name]);
    if (!scale) return [];
    const { lo, hi } = scale;
    const shifted = lo === 0 ? name : `(${name} ${lo < 0 ? '+' : '-'} ${Math.abs(lo)})`;
    return [{ from, to, text: `(${shifted} / ${Number((hi - lo).toPrecision(12))})` }];
  });
}
