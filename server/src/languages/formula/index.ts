export { ambiguityMessage, ambiguousPrecedence } from './ambiguousPrecedence.ts';
export { checkNames, type GraderKey } from './checkNames.ts';
export {
  compileFormula,
  compileReading,
  type Failure,
  type FormulaResult,
  failureText,
  type Scores,
} from './compileFormula.ts';
export { callAt, completeFormula, type FormulaCompletion, type OpenCall } from './completeFormula.ts';
export type { Formula, FormulaNode, NameNode } from './formula.ts';
export { formulaAround } from './formulaAround.ts';
export { type FormulaFunction, functions } from './functions.ts';
export { highlightFormula } from './highlightFormula.ts';
export type { Linear } from './linear.ts';
export { linearFormula } from './linearFormula.ts';
export { criterionWords, graderWords, type NameWords } from './nameWords.ts';
export { type Mention, negations } from './negations.ts';
export { parseFormula } from './parseFormula.ts';
export { printFormula } from './printFormula.ts';
export type { Assignment, Role, ScoreDomain } from './proof/domain.ts';
export { type ProofOptions, proveFormula } from './proof/proveFormula.ts';
export type { Bound, FormulaReport, Hazard, HazardKind, InvalidFormula, ProvedFormula } from './proof/report.ts';
export { type Term, termOf } from './term.ts';
