import { say } from '../../../languages/message.ts';
import type { Json } from '../../json.ts';
import type { WrittenCriterion } from '../check.ts';
import { ignoredSteps } from '../shared/states/ignoredPath.ts';
import { type Lowered, parsedRows } from './lowered.ts';
import { lowerValue } from './lowerValue.ts';
import { states } from './python/states.ts';
import type { PythonPiece } from './pythonPiece.ts';

export interface StateForm {
  readonly equals: Json;
  readonly of?: string | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly tolerance?: number | undefined;
}

export function lowerState(
  { equals, of, ignore = [], tolerance = 0 }: StateForm,
  criterion: WrittenCriterion,
): Lowered {
  const ignored = ignore.map(ignoredSteps);
  if (ignored.includes(undefined)) return { loss: say`\`ignore\` holds what is no path` };
  const config = {
    of: lowerValue(of ?? criterion.of.source),
    equals: lowerValue(equals),
    ignored: ignored as Json,
    tolerance,
  };
  return { python, name: 'state', config, notes: [parsedRows] };
}

const python: PythonPiece = {
  needs: [states],
  source: `
def state(row, config):
    wanted = exact(config["equals"], row)
    found = state_in(config["of"], row)
    return same_state(found, wanted, config["ignored"], fraction_of(config["tolerance"]))
`,
};
