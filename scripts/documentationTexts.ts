import * as z from 'zod/mini';
import { checks } from '../server/src/engine/checks/index.ts';
import { type JsonSchema, jsonSchema } from '../server/src/engine/field.ts';
import { kinds } from '../server/src/engine/graders/index.ts';
import { measureOf } from '../server/src/engine/graders/shared/measures.ts';
import { defaultDefinitions, definitions } from '../server/src/engine/metrics/index.ts';
import { criterionKind, rubricKind } from '../server/src/engine/rubric/kinds.ts';
import { functions } from '../server/src/languages/formula/index.ts';

/** Every text of the tables that hover and completion show: of kinds, keys, values, functions and metrics. */
export function documentationTexts(): readonly string[] {
  return [
    ...[...kinds, rubricKind, criterionKind].flatMap(({ title, docs, schema }) => [
      title,
      docs,
      ...textsOf(jsonSchema(schema(z.unknown()))),
    ]),
    ...checks.flatMap(({ title, docs }) => [title, docs]),
    ...Object.values(functions).map(({ docs }) => docs),
    ...definitions.map(({ metric, name }) => measureOf(metric, { metrics: { [metric]: name } }).docs),
    measureOf('cosine', { metrics: defaultDefinitions }).docs,
  ];
}

function textsOf(schema: JsonSchema): readonly string[] {
  const own = [schema.description ?? [], schema.enumDescriptions ?? []].flat();
  return [...own, ...Object.values(schema).flatMap((inner) => (isSchema(inner) ? textsOf(inner) : []))];
}

/** Lists and maps of schemas are passed through like schemas. */
function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}
