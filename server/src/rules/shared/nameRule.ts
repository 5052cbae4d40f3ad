import { placed } from '../pieceRule.ts';
import type { Fault, GraderRule, SeenGrader } from '../rule.ts';
import { formulaNames, gradersOf } from './formulaNames.ts';

/** Whether a formula can read a key as one name. */
export function isName(key: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key);
}

/** A rule whose fault the check of a formula's names finds, under the same code. */
export function nameRule(rule: Omit<GraderRule, 'run'>): GraderRule {
  return { ...rule, run: (seen) => nameFaults(seen, rule.code) };
}

/** Faults of one code in a formula's names; a key that cannot be read as a name is another rule's matter. */
export function* nameFaults(seen: SeenGrader, code: string): Iterable<Fault> {
  const graders = gradersOf(seen) ?? {};
  for (const { fault, piece } of formulaNames(seen)) {
    if (fault.code !== code || (fault.name !== undefined && !isName(fault.name) && Object.hasOwn(graders, fault.name)))
      continue;
    yield placed(fault, piece);
  }
}
