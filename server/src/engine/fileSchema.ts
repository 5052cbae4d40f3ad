import * as z from 'zod/mini';
import { type JsonSchema, jsonSchema } from './field.ts';
import { kinds } from './graders/index.ts';
import { criterionKind, rubricKind } from './rubric/kinds.ts';

const sampleRow = z.looseObject({
  id: z.optional(z.string()),
  item: z.optional(z.record(z.string(), z.unknown())),
  sample: z.optional(z.looseObject({ output_text: z.optional(z.string()) })),
  completion: z.optional(z.string()),
  output: z.optional(z.string()),
  expert: z.optional(z.record(z.string(), z.unknown())),
  raters: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
});

/** Criteria stand inside criteria. */
const criterion: z.ZodMiniType = z.lazy(() => criterionKind.schema(criterion));

/** The shapes of the files that Rewardsmith reads, as JSON Schema, by the name of the published file. */
export function fileSchemas(): Readonly<Record<string, JsonSchema>> {
  const nested = z.union(
    kinds.filter(({ nestedPlaces }) => nestedPlaces.length > 0).map((kind) => kind.schema(z.never())),
  );
  const grader = z.union(kinds.map((kind) => kind.schema(nested)));
  const criteria = z.array(grader);
  const job = z.looseObject({ method: z.looseObject({ reinforcement: z.looseObject({ grader }) }) });
  const file = z.union([
    grader,
    criteria,
    z.looseObject({ testing_criteria: criteria }),
    z.looseObject({ grader }),
    job,
  ]);
  return {
    'grader.schema.json': jsonSchema(file),
    'rubric.schema.json': jsonSchema(rubricKind.schema(criterion)),
    'sample.schema.json': jsonSchema(sampleRow),
  };
}
