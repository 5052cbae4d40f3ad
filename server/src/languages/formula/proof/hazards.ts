import { failureText } from '../compileFormula.ts';
import type { Analysis, StudiedInput } from './analysis.ts';
import { assignmentOf, type Point } from './domain.ts';
import type { Hazard } from './report.ts';

/** How far beyond 0 or 1 still counts as there. */
const tolerance = 1e-6;

/** The hazards of a formula, ordered by kind and input. */
export function hazardsOf(analysis: Analysis): Hazard[] {
  const found = [
    ...domainFaults(analysis),
    ...rangeFaults(analysis),
    ...analysis.jumps.map(({ at, term }) => discontinuity(analysis, at, term)),
    ...analysis.unused.map(unusedGrader),
    ...analysis.inputs.flatMap((input) => inputFaults(analysis, input)),
    ...weightFaults(analysis),
    ...analysis.ambiguous.slice(0, 1).map(ambiguous),
  ];
  return found.sort((a, b) => order(`${a.kind} ${a.input ?? ''}`, `${b.kind} ${b.input ?? ''}`));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function domainFaults({ domain, variables }: Analysis): Hazard[] {
  return domain.hazards.map(({ fault, witness, at }) => ({
    kind: fault,
    message: failureText[fault],
    witness: assignmentOf(variables, witness),
    span: at,
  }));
}

function rangeFaults({ range: { lo, hi }, variables }: Analysis): Hazard[] {
  if (lo.value > hi.value) return [];
  const shown = (at: Point | undefined) => (at ? { witness: assignmentOf(variables, at) } : {});
  const found: Hazard[] = [];
  if (hi.value > 1 + tolerance) {
    found.push({ kind: 'above_one', message: `The output can be ${text(hi.value)}, above 1.`, ...shown(hi.at) });
  }
  if (lo.value < -tolerance) {
    found.push({ kind: 'below_zero', message: `The output can be ${text(lo.value)}, below 0.`, ...shown(lo.at) });
  }
  if (hi.proved && hi.value < 1 - tolerance) {
    const message = `No scores give a full 1: the output reaches at most ${text(hi.value)}.`;
    found.push({ kind: 'full_score_unreachable', message, ...shown(hi.at) });
  }
  if (lo.proved && lo.value > tolerance) {
    const message = `No scores give 0: the output is at least ${text(lo.value)}.`;
    found.push({ kind: 'zero_unreachable', message, ...shown(lo.at) });
  }
  if (lo.proved && hi.proved && hi.value - lo.value <= 1e-9) {
    found.push({ kind: 'constant_output', message: `The output is ${text(lo.value)} whatever the scores are.` });
  }
  return found;
}

function text(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : value > 0 ? 'ever larger' : 'ever smaller';
}

function discontinuity({ variables }: Analysis, point: Point, term: Analysis['jumps'][number]['term']): Hazard {
  const at = assignmentOf(variables, point);
  const message = `The output jumps where \`${term.operation.symbol}\` meets a whole number.`;
  return { kind: 'discontinuity', message, at, witness: at, span: term.at };
}

function unusedGrader(input: string): Hazard {
  return { kind: 'unused_grader', input, message: `The formula does not use \`${input}\`.` };
}

function inputFaults({ variables }: Analysis, input: StudiedInput): Hazard[] {
  const found = findings[input.monotonicity](input);
  const vetoes = input.role !== 'helpful' && input.gain.value > tolerance && input.monotonicity !== 'nondecreasing';
  if (vetoes && (input.role === 'penalty' || input.monotonicity === 'nonincreasing')) found.push(failsOpen(input));
  const witness = witnessOf(input);
  return found.map((hazard) => ({
    ...hazard,
    input: input.name,
    ...(witness ? { witness: assignmentOf(variables, witness) } : {}),
  }));
}

function witnessOf({ gain, rise, fall, monotonicity }: StudiedInput): Point | undefined {
  if (monotonicity === 'mixed') return (fall ?? rise)?.[1];
  return monotonicity === 'nonincreasing' ? gain.at : undefined;
}

const findings: Readonly<Record<StudiedInput['monotonicity'], (input: StudiedInput) => Hazard[]>> = {
  constant: ({ name, dead }) =>
    dead ? [{ kind: 'dead_input', message: `\`${name}\` never changes the output.` }] : [],
  mixed: ({ name }) => [
    { kind: 'non_monotone', message: `A higher \`${name}\` raises the output in places and lowers it in others.` },
  ],
  nonincreasing: ({ name, role }) =>
    role === 'helpful'
      ? [
          {
            kind: 'decreasing_in_helpful_input',
            message: `A higher \`${name}\` never raises the output and lowers it.`,
          },
        ]
      : [],
  nondecreasing: ({ name, role }) =>
    role === 'penalty'
      ? [{ kind: 'penalty_rewards', message: `\`${name}\` is a penalty, yet a higher score of it raises the output.` }]
      : [],
};

function failsOpen({ name, gain }: StudiedInput): Hazard {
  const by = Number.isFinite(gain.value) ? ` by up to ${text(gain.value)}` : '';
  const message =
    `Where \`${name}\` fails and counts as 0, the output rises${by}. ` +
    'Let the grader score the good case and multiply by it.';
  return { kind: 'veto_fails_open', message };
}

function weightFaults({ linear, variables }: Analysis): Hazard[] {
  const weights = [...(linear?.weights.values() ?? [])];
  const unit = variables.every(({ lo, hi }) => lo === 0 && hi === 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!unit || weights.length < 2 || weights.some((weight) => weight < 0) || Math.abs(total - 1) <= tolerance)
    return [];
  return [{ kind: 'weights_do_not_sum_to_one', message: `The weights sum to ${text(total)}, not to 1.` }];
}

function ambiguous(span: { readonly from: number; readonly to: number }): Hazard {
  const message =
    'Whether the sign or the power comes first, and in which order powers of powers are taken, is not documented. ' +
    'Write parentheses.';
  return { kind: 'ambiguous_precedence', message, span };
}
