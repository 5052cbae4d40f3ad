import type { WrittenCriterion } from '../check.ts';
import type { CallSpec } from '../shared/calls/callSpec.ts';
import { lowerCalls } from './lowerCalls.ts';
import { type Lowered, parsedRows } from './lowered.ts';
import { lowerValue } from './lowerValue.ts';
import { calls } from './python/calls.ts';
import type { PythonPiece } from './pythonPiece.ts';

export function lowerForbidTools(specs: readonly CallSpec[] | string, { of }: WrittenCriterion): Lowered {
  const lowered = lowerCalls(specs, { extra_arguments: true });
  if ('loss' in lowered) return lowered;
  return { python, name: 'forbid_tools', config: { of: lowerValue(of.source), ...lowered }, notes: [parsedRows] };
}

const python: PythonPiece = {
  needs: [calls],
  source: `
def forbid_tools(row, config):
    forbidden = wanted_calls(config["calls"], row)
    return not any(is_wanted(call, each) for call in calls_in(config["of"], row) for each in forbidden)
`,
};
