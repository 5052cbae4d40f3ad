import type * as z from 'zod/mini';
import type { Json } from '../json.ts';
import type { Outcome } from '../outcome.ts';
import { check } from './check.ts';
import { lowerForbidTools } from './lowered/lowerForbidTools.ts';
import type { Call } from './shared/calls/call.ts';
import { callsField } from './shared/calls/callSchema.ts';
import type { CallSpec } from './shared/calls/callSpec.ts';
import { callUnit } from './shared/calls/callUnit.ts';
import { compileCalls } from './shared/calls/compileCalls.ts';
import { removedCalls } from './shared/calls/mendedCalls.ts';
import { isWanted, type WantedCall } from './shared/calls/wantedCall.ts';
import type { Repair } from './shared/flips/repair.ts';
import { quoted } from './shared/quoted.ts';

const schema = callsField(
  'Tools that may not be called: by name, or only with certain arguments, whatever others are beside them.',
);

export const forbidTools = check<z.infer<typeof schema>>({
  name: 'forbid_tools',
  title: 'Forbidden tools',
  docs:
    'None of these tools is called. Scores 1, or 0 where one is. An entry with `arguments` forbids only calls with ' +
    'these arguments; there `extra_arguments` is true unless the entry says otherwise.',
  example: ['delete_order', { name: 'refund', arguments: { full: true } }],
  paid: false,
  of: '{{ sample.output_tools }}',
  schema: () => schema,
  lower: (value, criterion) => lowerForbidTools(value as readonly CallSpec[] | string, criterion),
  compile: (value, criterion) => {
    const forbidden = compileCalls(value as readonly CallSpec[] | string, { extra_arguments: true });
    return callUnit('forbid_tools', criterion, value as Json, forbidden, { score, flip: withoutForbidden });
  },
});

function score(calls: readonly Call[], forbidden: readonly WantedCall[]): Outcome {
  const at = calls.findIndex((call) => forbidden.some((each) => isWanted(call, each)));
  if (at < 0) return { score: 1, evidence: { note: 'No forbidden tool was called.' } };
  return { score: 0, evidence: { note: `The forbidden ${quoted(calls[at]!.name)} was called (call ${at + 1}).` } };
}

function withoutForbidden(calls: readonly Call[], forbidden: readonly WantedCall[]): readonly Repair[] {
  const places = [...calls.keys()].filter((index) => forbidden.some((each) => isWanted(calls[index]!, each)));
  return [removedCalls(calls, places)].flatMap((repair) => repair ?? []);
}
