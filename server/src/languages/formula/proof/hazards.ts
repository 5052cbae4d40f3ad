import { say } from '../../message.ts';
import { ambiguityMessage } from '../ambiguousPrecedence.ts';
import { graderWords } from '../nameWords.ts';
import type { Analysis } from './analysis.ts';
import { assignmentOf, type Point, scoresText } from './domain.ts';
import { domainFaults } from './domainFaults.ts';
import { inputFaults } from './inputFaults.ts';
import { numberText } from './numberText.ts';
import { rangeFaults, tolerance } from './rangeFaults.ts';
import type { Hazard } from './report.ts';

/** The hazards of a formula, ordered by kind and input. */
export function hazardsOf(analysis: Analysis): Hazard[] {
  const found = [
    ...domainFaults(analysis),
    ...rangeFaults(analysis),
    ...analysis.jumps.map(({ at, term }) => discontinuity(analysis, at, term)),
    ...analysis.unused.map((input): Hazard => ({ kind: 'unused_grader', input, message: graderWords.unused(input) })),
    ...analysis.inputs.flatMap((input) => inputFaults(analysis, input)),
    ...weightFaults(analysis),
    ...analysis.ambiguous.slice(0, 1).map(ambiguous),
  ];
  return found.sort((a, b) => order(`${a.kind} ${a.input ?? ''}`, `${b.kind} ${b.input ?? ''}`));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function discontinuity({ variables }: Analysis, point: Point, term: Analysis['jumps'][number]['term']): Hazard {
  const at = assignmentOf(variables, point);
  const { symbol } = term.operation;
  const message = say`The reward jumps at ${scoresText(at)}, where \`${symbol}\` meets a whole number.`;
  return { kind: 'discontinuity', message, at, witness: at, span: term.at };
}

/** A constant beside the weights says that their sum was not meant to be 1. */
function weightFaults({ linear, variables }: Analysis): Hazard[] {
  const weights = [...(linear?.weights.values() ?? [])];
  const unit = variables.every(({ lo, hi }) => lo === 0 && hi === 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const plain = unit && linear?.constant === 0 && weights.length > 1 && weights.every((weight) => weight >= 0);
  if (!plain || Math.abs(total - 1) <= tolerance) return [];
  const sum = numberText(total);
  const message = say`The weights sum to ${sum}, not to 1, so the highest reward is ${sum}.`;
  return [{ kind: 'weights_do_not_sum_to_one', message }];
}

function ambiguous(span: { readonly from: number; readonly to: number }): Hazard {
  return { kind: 'ambiguous_precedence', message: ambiguityMessage, span };
}
