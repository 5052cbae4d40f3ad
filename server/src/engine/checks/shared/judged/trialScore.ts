import { failure, type Outcome } from '../../../outcome.ts';
import type { Row } from '../../../sample.ts';
import type { Answer } from '../../../world.ts';
import { outcomeOf } from '../finding.ts';
import { abstentions } from './abstentions.ts';
import type { Ballot } from './ballot.ts';
import { ballotEvidence } from './ballotEvidence.ts';
import { ballotsOf } from './ballotsOf.ts';
import { exampleShown } from './exampleShown.ts';
import type { Trial } from './trial.ts';
import { votes } from './votes.ts';

/** Concludes from the answers: the stronger judge alone decides where it was asked. */
export function trialScore(trial: Trial, row: Row, answers: readonly Answer[]): Outcome {
  const { judged, panel, material } = trial;
  const found = material.of(row);
  if (!('value' in found)) return outcomeOf(found);
  if (exampleShown(trial, found.value, row))
    return { skipped: 'The judge is shown this completion as an example.', isExample: true };
  const first = ballotsOf(panel.first, answers, judged.read);
  if ('flag' in first) return first;
  const later = answers.slice(panel.first.length);
  const isSettled = later.length === 0;
  const last = isSettled ? first : ballotsOf(panel.stronger, later, judged.read);
  if ('flag' in last) return last;
  const counted = abstentions[trial.cannotAssess]!.of(last, trial.isPenalty);
  if (!isList(counted)) return counted;
  const score = votes[trial.vote]!.of(counted, judged.isOrdered);
  if (score === undefined) return failure('other_error', tied(counted));
  const decision = { score, votes: counted, before: isSettled ? [] : first };
  return { score, evidence: ballotEvidence(decision, found.value.checked) };
}

function isList<T>(value: readonly T[] | Outcome): value is readonly T[] {
  return Array.isArray(value);
}

function tied(ballots: readonly Ballot[]): string {
  const words = ballots.map(({ word }) => `\`${word}\``).join(', ');
  return `The votes are tied: ${words}. Ask an odd number of times, or name a stronger judge in \`escalate\`.`;
}
