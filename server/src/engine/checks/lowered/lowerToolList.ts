import type { WrittenCriterion } from '../check.ts';
import type { CallOptions, CallSpec } from '../shared/calls/callSpec.ts';
import { lowerCalls } from './lowerCalls.ts';
import { type Lowered, parsedRows } from './lowered.ts';
import { lowerValue } from './lowerValue.ts';
import { calls } from './python/calls.ts';
import type { PythonPiece } from './pythonPiece.ts';

export interface ToolListForm {
  readonly calls: readonly CallSpec[] | string;
  readonly options: CallOptions;
  readonly order: 'strict' | 'in_order' | 'any';
  readonly mayHaveExtra: boolean;
}

/** A list of calls that must be made, in an order. */
export function lowerToolList(form: ToolListForm, { of }: WrittenCriterion): Lowered {
  const lowered = lowerCalls(form.calls, form.options);
  if ('loss' in lowered) return lowered;
  const config = { of: lowerValue(of.source), ...lowered, order: form.order, extra: form.mayHaveExtra };
  return { python, name: 'tool_list', config, notes: [parsedRows] };
}

const python: PythonPiece = {
  needs: [calls],
  source: `
def tool_list(row, config):
    wanted = wanted_calls(config["calls"], row)
    made = calls_in(config["of"], row)
    matched = ORDERS[config["order"]](made, wanted)
    return matched == len(wanted) and (config["extra"] or matched == len(made))
`,
};
