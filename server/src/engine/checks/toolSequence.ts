import * as z from 'zod/mini';
import { field } from '../field.ts';
import type { Json } from '../json.ts';
import { check } from './check.ts';
import { lowerToolList } from './lowered/lowerToolList.ts';
import { callOptions, callsField } from './shared/calls/callSchema.ts';
import type { CallSpec } from './shared/calls/callSpec.ts';
import { callUnit } from './shared/calls/callUnit.ts';
import { compileCalls } from './shared/calls/compileCalls.ts';
import { listOutcome } from './shared/calls/listOutcome.ts';
import { anyOrder, inOneRun, inOrder } from './shared/calls/matching.ts';
import { mendedList } from './shared/calls/mendedList.ts';
import { flagField } from './shared/valueField.ts';

const orders = {
  strict: { docs: 'One right after the other in this order (default).', match: inOneRun },
  in_order: { docs: 'In this order; where extra calls are allowed, they may come between.', match: inOrder },
  any: { docs: 'In any order.', match: anyOrder },
};

const schema = z.strictObject({
  calls: callsField('The calls that must be made.'),
  order: z.optional(
    field(z.enum(['strict', 'in_order', 'any']), 'In which order they are made.', {
      enumDescriptions: Object.values(orders).map(({ docs }) => docs),
    }),
  ),
  extra_calls: flagField('Other calls may be made too; default false.'),
  ...callOptions(),
});

export const toolSequence = check<z.infer<typeof schema>>({
  name: 'tool_sequence',
  title: 'Tool sequence',
  docs:
    'The tools are called in an order. Scores 1 or 0. With `extra_calls: true` other calls may be made: before and ' +
    'after a `strict` sequence, anywhere beside the others.',
  example: {
    calls: ['get_order', { name: 'refund', arguments: { order_id: '{{ item.order_id }}' } }],
    order: 'in_order',
  },
  paid: false,
  of: '{{ sample.output_tools }}',
  schema: () => schema,
  lower: ({ calls, order = 'strict', extra_calls = false, ...options }, criterion) => {
    const form = { calls: calls as readonly CallSpec[] | string, options, order, mayHaveExtra: extra_calls };
    return lowerToolList(form, criterion);
  },
  compile: (value, criterion) => {
    const { calls, order = 'strict', extra_calls = false, ...options } = value;
    const wanted = compileCalls(calls as readonly CallSpec[] | string, options);
    const { match } = orders[order];
    return callUnit('tool_sequence', criterion, [calls, order, extra_calls, options] as Json, wanted, {
      score: (made, list) => listOutcome(made, list, match, extra_calls),
      flip: (made, list, written) => mendedList(made, list, { match, mayHaveExtra: extra_calls }, written),
    });
  },
});
