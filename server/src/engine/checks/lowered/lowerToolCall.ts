import type { WrittenCriterion } from '../check.ts';
import type { CallSpec } from '../shared/calls/callSpec.ts';
import { lowerCall } from './lowerCalls.ts';
import { type Lowered, parsedRows } from './lowered.ts';
import { lowerValue } from './lowerValue.ts';
import { calls } from './python/calls.ts';
import type { PythonPiece } from './pythonPiece.ts';

export function lowerToolCall(call: CallSpec, times: number | undefined, { of }: WrittenCriterion): Lowered {
  const lowered = lowerCall(call, {});
  if ('loss' in lowered) return lowered;
  const config = { of: lowerValue(of.source), calls: [lowered.call], times: times ?? null };
  return { python, name: 'tool_call', config, notes: [parsedRows] };
}

const python: PythonPiece = {
  needs: [calls],
  source: `
def tool_call(row, config):
    [wanted] = wanted_calls(config["calls"], row)
    count = sum(is_wanted(call, wanted) for call in calls_in(config["of"], row))
    return 0 < count and (config["times"] is None or count <= config["times"])
`,
};
