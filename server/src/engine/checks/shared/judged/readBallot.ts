import type { JsonObject } from '../../../json.ts';
import { type Failure, failure } from '../../../outcome.ts';
import type { Answer } from '../../../world.ts';
import type { Ballot } from './ballot.ts';
import type { Seat } from './panel.ts';

/** What a reply decides; without a score the judge cannot tell. */
export interface Verdict {
  readonly word: string;
  readonly score?: number;
}

/** Reads the verdict of a reply, or says what is wrong with it. */
export type ReadVerdict = (reply: JsonObject) => Verdict | string;

/** Reads what a judge answered; an answer in another form than was asked for is an error, never a verdict. */
export function readBallot(answer: Answer, { model, weight }: Seat, readVerdict: ReadVerdict): Ballot | Failure {
  if ('flag' in answer) return failure(answer.flag, answer.message);
  const reply = (answer.value ?? {}) as JsonObject;
  const { quotes, reason } = reply;
  if (typeof reason !== 'string' || !isTexts(quotes)) return misread(model, 'it gives no reason with its quotes');
  const verdict = readVerdict(reply);
  return typeof verdict === 'string' ? misread(model, verdict) : { model, weight, reason, quotes, ...verdict };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function misread(model: string, fault: string): Failure {
  return failure('model_grader_parse_error', `The judge \`${model}\` did not reply in the form asked for: ${fault}.`);
}
