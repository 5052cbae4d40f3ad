import { compileGrader } from '../../../server/src/engine/compile.ts';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import type { Outcome } from '../../../server/src/engine/outcome.ts';
import type { Part, Unit } from '../../../server/src/engine/part.ts';
import { type Row, readRow } from '../../../server/src/engine/sample.ts';
import type { Answer, Ask } from '../../../server/src/engine/world.ts';
import { english } from '../../../server/src/languages/message.ts';

/** One case of a table: a judged criterion, a row, what the judges answer, and what comes of it. */
export interface Case {
  readonly name: string;
  readonly criterion: JsonObject;
  /** The rubric's `judge`; `{ model: m }` where absent. */
  readonly judge?: JsonObject | null;
  readonly models?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly sample?: JsonObject;
  readonly item?: JsonObject;
  /** In the order in which they are asked for: a verdict, a number, a whole reply, or an error. */
  readonly answers?: readonly Json[];
  /** What was asked, as far as the case names it. */
  readonly asks?: readonly JsonObject[];
  /** How many were asked in each round. */
  readonly rounds?: readonly number[];
  readonly score?: number;
  /** The evidence, word by word. */
  readonly note?: string;
  /** What the evidence marks in the completion. */
  readonly spans?: readonly string[];
  /** An error instead of a score: its flag, and part of its message. */
  readonly flag?: string;
  readonly message?: string;
  readonly skipped?: string;
  /** Part of why a run is refused. */
  readonly refusal?: string;
}

const models = {};

/** The criterion's unit, compiled as the only one of a rubric. */
export function unitOf({
  criterion,
  judge = { model: 'm' },
  ...rest
}: Pick<Case, 'criterion' | 'judge' | 'models'>): Unit {
  const spec = { ...(judge && { judge }), criteria: [{ id: 'it', ...criterion }] };
  const options = { metrics: {}, models: rest.models ?? models, pythonTimeLimit: 5 };
  const { part } = compileGrader({ id: 'reward', path: [], spec }, options);
  const only: Part | undefined = 'parts' in part ? part.parts[0]?.part : part;
  if (!only || 'parts' in only) throw new Error('The rubric has no unit.');
  return only;
}

export function rowOf({
  text = '',
  sample = { output_text: text },
  item = {},
}: Pick<Case, 'text' | 'sample' | 'item'>): Row {
  const row = readRow({ item, sample }, 1);
  if ('text' in row) throw new Error(english(row));
  return row;
}

/** Asks until nothing is wanted, and scores. */
export function judge(entry: Case) {
  const unit = unitOf(entry);
  const row = rowOf(entry);
  const given = (entry.answers ?? []).map(answerOf);
  const answers: Answer[] = [];
  const asked: Ask[] = [];
  const rounds: number[] = [];
  for (;;) {
    const asks = unit.asks?.(row, answers) ?? [];
    if ('flag' in asks) return { unit, outcome: asks as Outcome, asked, rounds };
    if (asks.length === 0) break;
    rounds.push(asks.length);
    asked.push(...asks);
    answers.push(...asks.map(() => given.shift() ?? nothing));
  }
  return { unit, outcome: unit.score(row, answers), asked, rounds, left: given.length };
}

const nothing: Answer = { flag: 'other_error', message: 'The case hands in no answer.' };

function answerOf(given: Json): Answer {
  const reply = { quotes: [], reason: 'So it is.' };
  if (typeof given === 'string') return { value: { ...reply, verdict: given } };
  if (given === null || typeof given === 'number') return { value: { ...reply, score: given } };
  return 'flag' in (given as JsonObject) ? (given as unknown as Answer) : { value: given };
}
