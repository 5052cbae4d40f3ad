import type { Hazard, HazardKind } from '../../languages/formula/index.ts';
import type { Fault, FormulaProof, GraderRule, Repair, SeenGrader } from '../rule.ts';

/** How a hazard of a formula is mended; undefined where it is not sure how. */
export type Mend = (proof: FormulaProof, seen: SeenGrader, hazard: Hazard) => Repair | undefined;

/** A rule whose fault the proof of a formula finds; where the hazard holds for all scores it is an error. */
export function hazardRule(
  rule: Omit<GraderRule, 'run'>,
  kinds: readonly HazardKind[],
  mend: Mend = () => undefined,
): GraderRule {
  return {
    ...rule,
    *run(seen) {
      const proof = seen.proof();
      for (const hazard of proof?.report.hazards ?? []) {
        if (!proof || !kinds.includes(hazard.kind) || isImplied(hazard, proof)) continue;
        const repair = mend(proof, seen, hazard);
        yield { ...faultOf(hazard, proof), ...(repair && { repair }) };
      }
    },
  };
}

/** Hazards that only repeat what another says of the same formula. */
const implied: Partial<Readonly<Record<HazardKind, readonly HazardKind[]>>> = {
  above_one: ['weights_do_not_sum_to_one'],
  full_score_unreachable: ['weights_do_not_sum_to_one', 'constant_output'],
  zero_unreachable: ['constant_output'],
  dead_input: ['constant_output'],
};

function isImplied({ kind }: Hazard, { report, formula }: FormulaProof): boolean {
  if (kind === 'dead_input' && report.range === null) return true;
  if (kind === 'constant_output' && formula.names.length === 0) return true;
  return report.hazards.some((other) => implied[kind]?.includes(other.kind));
}

/** It stands at its operator, at the first mention of its input, or at the whole formula. */
function faultOf({ span, input, message, always }: Hazard, { piece, formula }: FormulaProof): Fault {
  const whole = { from: 0, to: piece.text.trimEnd().length };
  const { from, to } = span ?? formula.names.find(({ name }) => name === input) ?? whole;
  const place = { from: piece.place(from), to: piece.place(to), path: piece.path };
  return { ...place, message, ...(always && { severity: 'error' as const }) };
}
