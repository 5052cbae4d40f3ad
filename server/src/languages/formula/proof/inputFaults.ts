import { type Message, say } from '../../message.ts';
import type { Analysis, StudiedInput } from './analysis.ts';
import type { Monotonicity } from './direction.ts';
import { assignmentOf, type Point, scoresText, type Variable } from './domain.ts';
import { numberText } from './numberText.ts';
import { tolerance } from './rangeFaults.ts';
import type { Hazard } from './report.ts';

/** What is wrong with how the reward moves with one input. */
export function inputFaults({ variables }: Analysis, input: StudiedInput): Hazard[] {
  const { monotonicity, name } = input;
  if (!monotonicity) return [];
  const witness = witnessOf(input);
  return findings[monotonicity](input, variables).map((hazard) => ({
    ...hazard,
    input: name,
    ...(witness && { witness: assignmentOf(variables, witness) }),
  }));
}

type Finding = Pick<Hazard, 'kind' | 'message'>;

const findings: Readonly<Record<Monotonicity, (input: StudiedInput, variables: readonly Variable[]) => Finding[]>> = {
  constant: ({ name, dead }) =>
    dead ? [{ kind: 'dead_input', message: say`\`${name}\` never changes the reward.` }] : [],
  mixed: (input, variables) => [
    { kind: 'non_monotone', message: unsteady(input, variables) },
    ...(input.role === 'penalty' ? failsOpen(input, variables) : []),
  ],
  nonincreasing(input, variables) {
    const opens = input.role === 'helpful' ? [] : failsOpen(input, variables);
    if (opens.length > 0 || input.role === 'penalty') return opens;
    const message = say`A higher \`${input.name}\` never raises the reward, and lowers it.`;
    return [{ kind: 'decreasing_in_helpful_input', message }];
  },
  nondecreasing: ({ name, role }) =>
    role === 'penalty'
      ? [
          {
            kind: 'penalty_rewards',
            message: say`\`${name}\` is a penalty, yet a higher score of it raises the reward.`,
          },
        ]
      : [],
};

function witnessOf({ gain, rise, fall, monotonicity }: StudiedInput): Point | undefined {
  if (monotonicity === 'mixed') return (fall ?? rise)?.[1];
  return monotonicity === 'nonincreasing' ? gain.at : undefined;
}

function unsteady({ name, fall, variable }: StudiedInput, variables: readonly Variable[]): Message {
  const before = fall?.[0][variables.indexOf(variable)];
  if (!fall || before === undefined)
    return say`A higher \`${name}\` raises the reward in places and lowers it in others.`;
  const after = scoresText(assignmentOf(variables, fall[1]));
  const from = numberText(before);
  return say`A higher \`${name}\` both raises and lowers the reward: less at ${after} than with \`${name}\` = ${from}.`;
}

/** An error that counts as 0 raises the reward. */
function failsOpen({ name, gain, cut }: StudiedInput, variables: readonly Variable[]): Finding[] {
  if (!(gain.value > tolerance)) return [];
  const known = !cut && gain.at && Number.isFinite(gain.value);
  const message = known
    ? rises(name, numberText(gain.value), scoresText(assignmentOf(variables, gain.at)))
    : say`Where \`${name}\` fails and counts as 0, the reward rises. ${advice}`;
  return [{ kind: 'veto_fails_open', message }];
}

function rises(name: string, by: string, at: string): Message {
  return say`Where \`${name}\` fails and counts as 0, the reward rises by up to ${by}, as at ${at}. ${advice}`;
}

const advice = say`Let the grader score the good case and multiply by it.`;
