import * as z from 'zod/mini';
import { field } from '../field.ts';
import type { Json } from '../json.ts';
import type { Outcome } from '../outcome.ts';
import { check } from './check.ts';
import { lowerToolCall } from './lowered/lowerToolCall.ts';
import type { Call } from './shared/calls/call.ts';
import { callFields } from './shared/calls/callSchema.ts';
import type { CallSpec } from './shared/calls/callSpec.ts';
import { callUnit } from './shared/calls/callUnit.ts';
import { compileCall } from './shared/calls/compileCall.ts';
import { mendedCalls, removedCalls } from './shared/calls/mendedCalls.ts';
import { missWords } from './shared/calls/missWords.ts';
import { isWanted, type WantedCall } from './shared/calls/wantedCall.ts';
import type { Repair } from './shared/flips/repair.ts';
import { quoted } from './shared/quoted.ts';

const schema = z.strictObject({
  ...callFields(),
  times: z.optional(
    field(z.int().check(z.gte(1)), 'How many such calls may be made at most; any number where absent.', {
      examples: [1],
    }),
  ),
});

export const toolCall = check<z.infer<typeof schema>>({
  name: 'tool_call',
  title: 'Tool call',
  docs:
    'At least one call of a tool is as wanted; others may be made beside it. Scores 1 or 0. Where none is, the ' +
    'evidence is the closest call and how it differs, argument by argument. Calls are read in the shapes of OpenAI, ' +
    'Anthropic, Gemini and Bedrock, or bare as `{name, arguments}`; a completion without `output_tools` made none.',
  example: { name: 'get_order', arguments: { order_id: '{{ item.order_id }}' } },
  paid: false,
  of: '{{ sample.output_tools }}',
  schema: () => schema,
  lower: ({ times, ...call }, criterion) => lowerToolCall(call as CallSpec, times, criterion),
  compile: ({ times, ...call }, criterion) =>
    callUnit('tool_call', criterion, [call as Json, times ?? null], compileCall(call as CallSpec, {}), {
      score: (calls, wanted) => score(calls, wanted, times ?? Number.POSITIVE_INFINITY),
      flip: (calls, wanted) => mend(calls, wanted, times ?? Number.POSITIVE_INFINITY),
      unmeet: (calls, wanted) => listOfOne(removedCalls(calls, placesOf(calls, wanted))),
    }),
});

function score(calls: readonly Call[], wanted: WantedCall, times: number): Outcome {
  const places = placesOf(calls, wanted).map((index) => index + 1);
  const name = quoted(wanted.name);
  if (places.length === 0) return { score: 0, evidence: { note: missWords(wanted, calls, [...calls.keys()]) } };
  if (places.length > times)
    return { score: 0, evidence: { note: `${name} was called so ${places.length} times, wanted at most ${times}.` } };
  return { score: 1, evidence: { note: `Call ${places[0]} of ${name} is as wanted.` } };
}

function placesOf(calls: readonly Call[], wanted: WantedCall): readonly number[] {
  return calls.flatMap((call, index) => (isWanted(call, wanted) ? [index] : []));
}

function mend(calls: readonly Call[], wanted: WantedCall, times: number): readonly Repair[] {
  const places = placesOf(calls, wanted);
  if (places.length > times) return listOfOne(removedCalls(calls, places.slice(times)));
  return mendedCalls(calls, { missing: [wanted], free: [...calls.keys()], mayStay: true });
}

function listOfOne(repair: Repair | undefined): readonly Repair[] {
  return repair && repair.edits.length > 0 ? [repair] : [];
}
