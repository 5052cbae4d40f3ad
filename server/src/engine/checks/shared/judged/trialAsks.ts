import type { Failure } from '../../../outcome.ts';
import type { Row } from '../../../sample.ts';
import type { Answer, JudgeAsk } from '../../../world.ts';
import type { Ballot } from './ballot.ts';
import { ballotsOf } from './ballotsOf.ts';
import { exampleShown } from './exampleShown.ts';
import type { RowMaterial } from './materialOf.ts';
import type { Seat } from './panel.ts';
import { promptOf } from './promptOf.ts';
import { replySchema } from './replySchema.ts';
import type { Trial } from './trial.ts';

/** What is asked of a row: every vote in the first round; in the second a stronger judge, where it is wanted. */
export function trialAsks(trial: Trial, row: Row, answers: readonly Answer[]): readonly JudgeAsk[] | Failure {
  const seats = seatsAfter(trial, answers);
  if (seats.length === 0) return [];
  const found = trial.material.of(row);
  if (!('value' in found)) return 'absent' in found ? [] : found;
  return exampleShown(trial, found.value, row) ? [] : asksAbout(trial, found.value, seats);
}

function asksAbout({ judged, examples }: Trial, material: RowMaterial, seats: readonly Seat[]): readonly JudgeAsk[] {
  const { texts, seed, checked, context } = material;
  const form = judged.form(texts, seed);
  const shown = { completion: checked.text, ...(context !== undefined && { context }) };
  const messages = promptOf({ task: judged.task, statement: texts[0] ?? '', form, examples }, shown);
  const schema = { name: 'verdict', schema: replySchema(form) };
  const weighed = judged.weighed === undefined ? {} : { weighed: judged.weighed };
  return seats.map(({ model, parameters, draw }) => {
    return { ask: 'judge', model, messages, schema, parameters, draw, ...weighed };
  });
}

/** Who is to be asked next, if anybody: nobody after an answer that is an error. */
function seatsAfter({ judged, panel }: Trial, answers: readonly Answer[]): readonly Seat[] {
  if (answers.length === 0) return panel.first;
  if (answers.length > panel.first.length || panel.stronger.length === 0) return [];
  const ballots = ballotsOf(panel.first, answers, judged.read);
  return !('flag' in ballots) && differ(ballots) ? panel.stronger : [];
}

function differ(ballots: readonly Ballot[]): boolean {
  return ballots.some(({ word, score }) => score === undefined || word !== ballots[0]!.word);
}
