import type { LabelAnswer, LabelGiven, LabelsAnswer, LabelsWanted, RowWritten } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import { labelChoices } from './labelChoices.ts';
import { restoreRow, writeLabel } from './labelWriting.ts';

/** Labels that people give samples: one at a time, so that each is written into what the one before has left. */
export function createLabels(desk: Desk) {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    choices: (wanted: LabelsWanted): Promise<LabelsAnswer> => inTurn(() => labelChoices(desk, wanted)),
    give: (given: LabelGiven): Promise<LabelAnswer> => inTurn(() => writeLabel(desk, given)),
    restore: (written: RowWritten): Promise<LabelAnswer> => inTurn(() => restoreRow(desk, written)),
  };
}

export type Labels = ReturnType<typeof createLabels>;
