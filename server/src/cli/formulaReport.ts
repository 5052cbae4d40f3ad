import type { FormulaReport, ProvedFormula } from '../languages/formula/index.ts';
import { english } from '../languages/message.ts';
import { table } from './text.ts';

/** A proof as people read it. */
export function formulaReport(source: string, report: FormulaReport): string {
  if (!report.valid) return [`${source}`, `not valid: ${english(report.message)}`].join('\n');
  return [source, rangeText(report), inputsText(report), weightsText(report), hazardsText(report)]
    .filter(Boolean)
    .join('\n\n');
}

function rangeText({ range, proved, argmin, argmax, in_unit_interval }: ProvedFormula): string {
  if (!range) return 'It has no value for any scores.';
  const lines = [`range  ${range[0]} to ${range[1]}${proved ? ', proved' : ', not decided'}`];
  if (argmin) lines.push(`  lowest at   ${scores(argmin)}`);
  if (argmax) lines.push(`  highest at  ${scores(argmax)}`);
  if (!in_unit_interval) lines.push('  not proved to stay within 0 to 1');
  return lines.join('\n');
}

function scores(assignment: Readonly<Record<string, number>>): string {
  return Object.entries(assignment)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}

function inputsText(report: ProvedFormula): string {
  const { monotonicity, max_gain_if_error_scored_zero: gains, sampled_inputs: sampled } = report;
  const undecided = 'not decided';
  const names = [...new Set([...Object.keys(monotonicity), ...sampled])];
  const rows = names.map((name) => [name, monotonicity[name] ?? undecided, String(gains[name] ?? undecided)]);
  return rows.length > 0 ? table([['input', 'the reward is', 'gain if an error scores 0'], ...rows]) : '';
}

function weightsText({ linear_weights, constant_term, weight_sum }: ProvedFormula): string {
  if (!linear_weights) return '';
  const weights = Object.entries(linear_weights).map(([name, weight]) => `${name} ${weight}`);
  return `weights  ${weights.join(', ')}; sum ${weight_sum}, constant ${constant_term}`;
}

function hazardsText({ hazards, exhausted }: ProvedFormula): string {
  const lines = hazards.map(({ kind, message }) => `${kind}: ${english(message)}`);
  if (exhausted) lines.push('The search stopped at its limit: there may be more to say.');
  return lines.join('\n');
}
