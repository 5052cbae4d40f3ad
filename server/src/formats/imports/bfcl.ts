import type { Json, JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, isObject, objectsIn, textIn } from './shared/fields.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const bfcl = rowFormat({
  name: 'bfcl',
  title: 'BFCL answers',
  docs:
    'Rows with a `ground_truth` of calls, each argument with the list of its allowed values, `""` where it may be left ' +
    'out. All calls must be made, in any order; texts are compared without case, space and `,./-_*^` (gorilla).',
  detect: (row) => (isTruth(answerIn(row).ground_truth) ? 1 : 0),
  read,
});

/** The answers alone, or beside their question. */
function answerIn(row: JsonObject): JsonObject {
  return isObject(row.possible_answer) ? row.possible_answer : row;
}

function isTruth(value: Json | undefined): boolean {
  return isListOf(value, (call) => Object.values(call).length === 1 && Object.values(call).every(isAllowed));
}

function isAllowed(value: Json): boolean {
  return isObject(value) && Object.values(value).every((allowed) => Array.isArray(allowed));
}

function read(row: JsonObject): Imported {
  const answer = answerIn(row);
  if (!isTruth(answer.ground_truth))
    return { refused: say`\`ground_truth\` is no list of calls whose arguments list their allowed values.` };
  const calls = objectsIn(answer.ground_truth).flatMap(Object.entries).map(callOf);
  return {
    rubric: {
      name: textIn(answer.id) ?? 'BFCL',
      criteria: [{ id: 'calls', points: 1, tool_calls: { calls, strings: 'loose' } }],
    },
    losses: [
      say`Types follow JSON: a tuple is a list, 1 and 1.0 are equal. The types of the functions' parameters are not checked by themselves.`,
      ...(row.question ? [say`The question is a sample's: it is left out.`] : []),
    ],
  };
}

function callOf([name, allowed]: readonly [string, Json]): JsonObject {
  const wishes = Object.entries(allowed as JsonObject).map(([key, values]) => [key, argumentOf(values as Json[])]);
  return { name: plain(name), arguments: Object.fromEntries(wishes) };
}

function argumentOf(allowed: readonly Json[]): JsonObject {
  const values = allowed.filter((value) => value !== '').flatMap(alternatives);
  const optional = allowed.includes('') ? { optional: true } : {};
  return { any_of: values.map(withoutTemplates), ...optional };
}

/** The values that a dictionary of allowed values stands for, as many as there are ways to choose. */
function alternatives(value: Json): readonly Json[] {
  if (!isAllowed(value)) return [value];
  return Object.entries(value as Record<string, readonly Json[]>).reduce<readonly JsonObject[]>(
    (made, [key, allowed]) =>
      made.flatMap((object) => allowed.map((each) => (each === '' ? object : { ...object, [key]: each }))),
    [{}],
  );
}

function withoutTemplates(value: Json): Json {
  if (typeof value === 'string') return value.includes('{{') ? plain(value) : value;
  if (Array.isArray(value)) return value.map(withoutTemplates);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutTemplates(child)]));
}
