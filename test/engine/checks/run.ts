import * as z from 'zod/mini';
import { checks } from '../../../server/src/engine/checks/index.ts';
import { compileGrader } from '../../../server/src/engine/compile.ts';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import type { Outcome } from '../../../server/src/engine/outcome.ts';
import type { Unit } from '../../../server/src/engine/part.ts';
import { type Row, readRow } from '../../../server/src/engine/sample.ts';
import { compileValue } from '../../../server/src/engine/value.ts';
import type { Answer } from '../../../server/src/engine/world.ts';
import { english } from '../../../server/src/languages/message.ts';

/** One case of a table: a criterion's check, a row, and what the check says of it. */
export interface Case {
  readonly name: string;
  /** The check with what stands beside it, such as `of`. */
  readonly criterion: JsonObject;
  /** The completion, where it is a text alone. */
  readonly text?: string;
  readonly sample?: JsonObject;
  readonly item?: JsonObject;
  /** The row as its line writes it, where the spelling of a number matters. */
  readonly line?: string;
  readonly score?: number;
  /** The evidence, word by word. */
  readonly note?: string;
  /** What the evidence marks in the completion. */
  readonly spans?: readonly string[];
  /** What the world answers to its asks. */
  readonly answers?: readonly Answer[];
  /** An error instead of a score: its message, or the beginning of it. */
  readonly error?: string;
  /** The schema refuses the check. */
  readonly invalid?: boolean;
}

const options = { metrics: {}, models: {}, pythonTimeLimit: 5 };

/** The check that a criterion names, and what stands under its key. */
export function checkOf(criterion: JsonObject) {
  const found = checks.find(({ name }) => criterion[name] !== undefined);
  if (!found) throw new Error(`No check in ${JSON.stringify(criterion)}.`);
  return { check: found, value: criterion[found.name]! };
}

/** Whether the check's schema takes the criterion. */
export function isValid(criterion: JsonObject): boolean {
  const { check, value } = checkOf(criterion);
  const beside = Object.entries(check.beside ?? {});
  return (
    check.schema(z.unknown()).safeParse(value).success &&
    beside.every(([key, schema]) => schema.safeParse(criterion[key]).success)
  );
}

/** Compiles a criterion's check by itself. */
export function compileCriterion(criterion: JsonObject): Unit {
  const { check, value } = checkOf(criterion);
  const part = check.compile(value, {
    ...options,
    id: 'it',
    path: [],
    spec: criterion,
    of: compileValue(criterion.of ?? check.of),
    judge: {},
    group: () => {
      throw new Error('A case has no criteria inside.');
    },
    grader: (spec: Json) => compileGrader({ id: 'it', path: [], spec }, options).part,
  });
  if ('parts' in part) throw new Error('A case has no criteria inside.');
  return part;
}

/** The row of a case. */
export function rowOf({ text, sample, item = {}, line }: Partial<Case>): Row {
  const source = line ?? JSON.stringify({ item, sample: sample ?? { output_text: text ?? '' } });
  const row = readRow(JSON.parse(source) as Json, 1, source);
  if ('text' in row) throw new Error(english(row));
  return row;
}

/** What a check says of a case's row. */
export function outcomeOf(entry: Case): Outcome {
  return compileCriterion(entry.criterion).score(rowOf(entry), entry.answers ?? []);
}
