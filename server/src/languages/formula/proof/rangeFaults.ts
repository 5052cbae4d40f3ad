import { type Message, say } from '../../message.ts';
import type { Analysis } from './analysis.ts';
import { assignmentOf, scoresText } from './domain.ts';
import { numberText } from './numberText.ts';
import type { End } from './range.ts';
import type { Hazard } from './report.ts';

/** How far beyond 0 or 1 still counts as there. */
export const tolerance = 1e-6;

/** What is wrong with the ends of the range. */
export function rangeFaults({ range: { lo, hi }, variables }: Analysis): Hazard[] {
  if (lo.value > hi.value) return [];
  const constant = lo.proved && hi.proved && hi.value - lo.value <= 1e-9;
  const found: readonly (readonly [Hazard['kind'], boolean, End, Message])[] = [
    ['above_one', hi.value > 1 + tolerance, hi, say`above 1`],
    ['below_zero', lo.value < -tolerance, lo, say`below 0`],
    ['full_score_unreachable', hi.proved && hi.value < 1 - tolerance, hi, say`so no scores give a full 1`],
    ['zero_unreachable', lo.proved && lo.value > tolerance, lo, say`so no scores give 0`],
  ];
  const hazards = found.flatMap(([kind, holds, end, what]): Hazard[] => {
    if (!holds) return [];
    const witness = end.at && assignmentOf(variables, end.at);
    const message = endMessage(end === hi, end, witness && scoresText(witness), what);
    return [{ kind, message, ...(witness && { witness }) }];
  });
  if (!constant) return hazards;
  return [
    ...hazards,
    { kind: 'constant_output', message: say`The reward is ${numberText(lo.value)} whatever the scores are.` },
  ];
}

function endMessage(high: boolean, { value }: End, at: string | undefined, what: Message): Message {
  if (!Number.isFinite(value))
    return high ? say`The reward grows without bound.` : say`The reward falls without bound.`;
  const number = numberText(value);
  if (!at) return high ? say`The highest reward is ${number}, ${what}.` : say`The lowest reward is ${number}, ${what}.`;
  return high
    ? say`The highest reward is ${number} at ${at}, ${what}.`
    : say`The lowest reward is ${number} at ${at}, ${what}.`;
}
