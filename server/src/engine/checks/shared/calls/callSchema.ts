import * as z from 'zod/mini';
import { field } from '../../../field.ts';
import { flagField, textField } from '../valueField.ts';
import { argumentSchema } from './argumentSchema.ts';

const texts = {
  exact: 'Unit by unit (default).',
  loose: 'Case, space and `,./-_*^` do not count, as in BFCL.',
};

/** The keys that say how arguments are compared. */
export function callOptions() {
  return {
    extra_arguments: flagField('A call may have arguments that are not listed; default false.'),
    strings: z.optional(
      field(z.enum(['exact', 'loose']), 'How texts in arguments are compared.', {
        enumDescriptions: Object.values(texts),
      }),
    ),
    coerce: flagField('The text `"4"` counts as the number 4, and the like; default false.'),
  };
}

/** The keys of a wanted call. */
export function callFields() {
  return {
    name: textField('The name of the tool.', { examples: ['get_order'] }),
    arguments: z.optional(
      field(
        z.union([
          z.record(z.string(), argumentSchema()),
          textField('Where the arguments stand in the row, as plain values.'),
        ]),
        'What each argument must be: a value, `{ any_of: […] }`, `{ number: { equals, tolerance } }`, ' +
          '`{ matches: regex }` or `{ set: { equals: […] } }`, each with `optional: true` if it may be left out. ' +
          'Without this key the arguments do not count.',
        { examples: [{ order_id: '{{ item.order_id }}' }] },
      ),
    ),
    ...callOptions(),
  };
}

/** The calls that a check names: a list, or a template of one. */
export function callsField(description: string) {
  const call = z.union([textField('The name of the tool; its arguments do not count.'), z.strictObject(callFields())]);
  const list = z.union([
    z.array(call),
    textField('Where the calls stand in the row; their arguments are plain values.'),
  ]);
  return field(list, description, {
    examples: [[{ name: 'get_order', arguments: { order_id: '{{ item.order_id }}' } }]],
  });
}
