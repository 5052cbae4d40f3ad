import * as z from 'zod/mini';
import { field } from '../../../field.ts';
import type { Json } from '../../../json.ts';
import { valueField } from '../valueField.ts';
import { argumentKinds } from './arguments/index.ts';
import { meantKinds } from './meantKinds.ts';

const optional = field(z.boolean(), 'The call may leave the argument out; default false.');

/** What an argument must be: one of `argumentKinds`, any value where only `optional` is said, or a plain value. */
export function argumentSchema(): z.ZodMiniType<Json> {
  const kinds = argumentKinds.map(({ key, schema }) =>
    z.strictObject({ [key]: schema(), optional: z.optional(optional) }),
  );
  const plain = valueField('The value of the argument.').check(z.refine((value) => meantKinds(value) === undefined));
  return z.union([...kinds, z.strictObject({ optional }), plain]) as unknown as z.ZodMiniType<Json>;
}
