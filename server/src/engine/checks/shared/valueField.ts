import * as z from 'zod/mini';
import { type FieldMeta, field } from '../../field.ts';
import type { Json } from '../../json.ts';

const text = field(z.string(), 'A text; templates are filled in. A template alone is the value itself.', {
  language: 'template',
});

const value: z.ZodMiniType<Json> = z.union([
  text,
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.lazy(() => value)),
  z.record(
    z.string(),
    z.lazy(() => value),
  ),
]);

/** A key that holds any value, with templates in its texts. */
export function valueField(description: string, more: Omit<FieldMeta, 'description'> = {}): z.ZodMiniType<Json> {
  return field(z.union([value]), description, more);
}

/** A key that holds a number, or a text that gives one. */
export function numberField(description: string, more: Omit<FieldMeta, 'description'> = {}) {
  return field(z.union([z.number(), text]), description, more);
}

/** A key that holds a text with templates. */
export function textField(description: string, more: Omit<FieldMeta, 'description'> = {}) {
  return field(z.string(), description, { language: 'template', ...more });
}

/** A key that is true or false. */
export function flagField(description: string) {
  return z.optional(field(z.boolean(), description));
}
