import type { JsonSchema } from '../../engine/field.ts';
import { findField } from '../../engine/findField.ts';
import { loneTemplate } from '../../languages/template/index.ts';
import type { Seen } from '../seen.ts';

/** A schema without the examples that name what none of the samples has. */
export function fittingExamples({ profile }: Seen, schema: JsonSchema | undefined): JsonSchema | undefined {
  if (!profile || !schema?.examples || schema.language !== 'template') return schema;
  const examples = schema.examples.filter((example) => {
    const path = typeof example === 'string' ? loneTemplate(example) : undefined;
    return !path || findField(profile, path).state !== 'absent';
  });
  return { ...schema, examples };
}
