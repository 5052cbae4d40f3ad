import { compileGrader, flatten } from '../../../server/src/engine/compile.ts';
import { canonical } from '../../../server/src/engine/hash.ts';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import type { Outcome } from '../../../server/src/engine/outcome.ts';
import { run } from '../../../server/src/engine/run.ts';
import { type Row, readRow } from '../../../server/src/engine/sample.ts';
import type { Answer, JudgeAsk, World } from '../../../server/src/engine/world.ts';
import { english } from '../../../server/src/languages/message.ts';

/** One case of the table: criteria with a judge, a row, what the judges answer, and what comes of it. */
export interface Case {
  readonly name: string;
  readonly judge: JsonObject;
  readonly criteria: readonly JsonObject[];
  readonly text?: string;
  readonly item?: JsonObject;
  /** In the order in which calls are made: the verdicts by id, or a whole answer that is an error. */
  readonly replies: readonly JsonObject[];
  /** The criteria that each call asks about; of a call that asks about one alone, nothing. */
  readonly calls: readonly (readonly string[])[];
  /** What comes of each node: a score, `skipped`, or part of an error's message. */
  readonly outcomes: Readonly<Record<string, Json>>;
}

/** A program of criteria that stand in a rubric. */
export function programOf({ judge, criteria }: Pick<Case, 'judge' | 'criteria'>) {
  const spec = { judge, criteria } as JsonObject;
  return flatten(compileGrader({ id: 'reward', path: [], spec }, options));
}

const options = { metrics: {}, models: {}, pythonTimeLimit: 5, sandboxed: false };

/** Grades the row; equal asks are one call, as with judges that remember. */
export async function graded(entry: Case) {
  const program = programOf(entry);
  const made = new Map<string, Promise<Answer>>();
  const asked: JudgeAsk[] = [];
  const replies = [...entry.replies];
  const judge = (ask: JudgeAsk): Promise<Answer> => {
    const key = canonical(ask as unknown as Json);
    const known = made.get(key);
    if (known) return known;
    asked.push(ask);
    const answer = Promise.resolve(answerOf(replies.shift(), ask));
    made.set(key, answer);
    return answer;
  };
  const other = () => Promise.reject(new Error('Only judges are asked.'));
  const world = { judge, embed: other, python: other, sql: other, tokens: other } as World;
  const outcomes: Record<string, Outcome> = {};
  const signal = new AbortController().signal;
  for await (const rows of run(program, once(rowOf(entry)), world, { signal, window: 8 }))
    for (const row of rows) for (const [index, { id }] of program.entries()) outcomes[id] = row.outcomes[index]!;
  return { asked, outcomes, left: replies.length };
}

async function* once(row: Row) {
  yield [row];
}

function rowOf({ text = 'A completion.', item = {} }: Case): Row {
  const row = readRow({ item, sample: { output_text: text } }, 1);
  if ('text' in row) throw new Error(english(row));
  return row;
}

function answerOf(reply: JsonObject | undefined, { parted }: JudgeAsk): Answer {
  if (!reply) return { flag: 'other_error', message: 'The case hands in no answer.' };
  if ('flag' in reply) return reply as unknown as Answer;
  const value = parted
    ? Object.fromEntries(Object.entries(reply).map(([id, given]) => [id, partOf(given)]))
    : partOf(reply.alone!);
  return { value };
}

/** A verdict or a number with its evidence; a list stands for what has another form. */
function partOf(given: Json): Json {
  if (Array.isArray(given)) return given[0] as Json;
  return { quotes: [], reason: 'So it is.', [typeof given === 'string' ? 'verdict' : 'score']: given };
}
