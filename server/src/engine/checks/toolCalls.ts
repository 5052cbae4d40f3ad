import * as z from 'zod/mini';
import type { Json } from '../json.ts';
import { check } from './check.ts';
import { lowerToolList } from './lowered/lowerToolList.ts';
import { callOptions, callsField } from './shared/calls/callSchema.ts';
import type { CallOptions, CallSpec } from './shared/calls/callSpec.ts';
import { callUnit } from './shared/calls/callUnit.ts';
import { compileCalls } from './shared/calls/compileCalls.ts';
import { listOutcome } from './shared/calls/listOutcome.ts';
import { anyOrder } from './shared/calls/matching.ts';
import { mendedList } from './shared/calls/mendedList.ts';

const calls = () => callsField('Every call that must be made, in any order; `[]` where none may be.');

const schema = z.union([calls(), z.strictObject({ calls: calls(), ...callOptions() })]);

type Specs = readonly CallSpec[] | string;

export const toolCalls = check<z.infer<typeof schema>>({
  name: 'tool_calls',
  title: 'Tool calls',
  docs:
    'The tools are called exactly as listed, in any order: nothing is missing and nothing else is called. `[]` means ' +
    'that none may be called. Scores 1 or 0. Calls and wanted ones are paired so that as many fit as can.',
  example: { calls: [{ name: 'get_order', arguments: { order_id: '{{ item.order_id }}' } }, { name: 'refund' }] },
  paid: false,
  of: '{{ sample.output_tools }}',
  schema: () => schema,
  lower: (value, criterion) => lowerToolList({ ...formOf(value), order: 'any', mayHaveExtra: false }, criterion),
  compile: (value, criterion) => {
    const { calls: specs, options } = formOf(value);
    const wanted = compileCalls(specs, options);
    return callUnit('tool_calls', criterion, [specs, options] as Json, wanted, {
      score: (made, list) => listOutcome(made, list, anyOrder, false),
      flip: (made, list, written) => mendedList(made, list, { match: anyOrder, mayHaveExtra: false }, written),
    });
  },
});

function formOf(value: z.infer<typeof schema>): { readonly calls: Specs; readonly options: CallOptions } {
  const isShort = typeof value === 'string' || Array.isArray(value);
  const { calls: specs, ...options } = isShort ? { calls: value } : value;
  return { calls: specs as Specs, options: options as CallOptions };
}
