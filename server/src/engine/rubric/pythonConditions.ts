import { values } from '../checks/lowered/python/values.ts';
import type { PythonPiece } from '../checks/lowered/pythonPiece.ts';

/** Whether criteria apply to a row, as `applied` has it. */
export const pythonConditions: PythonPiece = {
  needs: [values],
  source: `
def applies(whens, row):
    for when in whens:
        try:
            value = find(when, row)
        except Absent:
            return False
        if value is None or value is False:
            return False
        if value is not True:
            raise Broken("when is neither true nor false.")
    return True
`,
};
