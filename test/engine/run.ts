import { compileGrader, compileRoot, flatten } from '../../server/src/engine/compile.ts';
import type { Json, JsonObject } from '../../server/src/engine/json.ts';
import type { CompileOptions } from '../../server/src/engine/kind.ts';
import { run } from '../../server/src/engine/run.ts';
import { readRow } from '../../server/src/engine/sample.ts';
import type { Root } from '../../server/src/engine/spec.ts';
import type { Answer, Ask, World } from '../../server/src/engine/world.ts';
import { english } from '../../server/src/languages/message.ts';
import { rowResult } from '../../server/src/science/summary.ts';

/** One case of a table: a grader (or criteria), a sample, the answers handed in, and the row that comes out. */
export interface Case {
  readonly name: string;
  readonly grader?: Json;
  readonly criteria?: readonly Json[];
  /** The sample, or its line where how it is written matters. */
  readonly row: Json;
  readonly metrics?: Readonly<Record<string, string>>;
  /** What the world answers, in the order it is asked. */
  readonly answers?: readonly Answer[];
  readonly reward: number | null;
  readonly sub_rewards?: Readonly<Record<string, number | null>>;
  readonly flags?: readonly string[];
  readonly message?: string;
  /** What was asked, as far as the case names it. */
  readonly asks?: readonly JsonObject[];
}

/** Grades a case's row, and keeps what was asked. */
export async function grade(entry: Case) {
  const options: CompileOptions = { metrics: entry.metrics ?? {}, models: {}, pythonTimeLimit: 5 };
  const program = flatten(entry.criteria ? compileRoot(criteriaOf(entry.criteria), options) : graderOf(entry, options));
  const line = typeof entry.row === 'string' ? entry.row : undefined;
  const row = readRow(line === undefined ? entry.row : JSON.parse(line), 1, line);
  if ('text' in row) throw new Error(english(row));
  const asks: Ask[] = [];
  const answers = [...(entry.answers ?? [])];
  const answer = async (ask: Ask): Promise<Answer> => {
    asks.push(ask);
    return answers.shift() ?? { flag: 'other_error', message: 'The case hands in no answer.' };
  };
  const world: World = { judge: answer, embed: answer, python: answer, sql: answer, tokens: answer };
  const options2 = { signal: new AbortController().signal, window: 8 };
  for await (const [graded] of run(program, batchOf([row]), world, options2))
    if (graded) return { result: rowResult(program, graded), asks };
  throw new Error('Nothing was graded.');
}

function graderOf({ grader }: Case, options: CompileOptions) {
  return compileGrader({ id: 'reward', path: [], spec: grader ?? null }, options);
}

function criteriaOf(criteria: readonly Json[]): Root {
  const graders = criteria.map((spec, index) => ({
    id: String((spec as JsonObject).name ?? index),
    path: [index],
    spec,
  }));
  return { form: 'criteria', id: 'all', path: [], graders };
}

async function* batchOf<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows;
}
