import { say } from '../../languages/message.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const openRubrics = rowFormat({
  name: 'openrubrics',
  title: 'OpenRubrics',
  docs: 'Rows with an `instruction`, a `rubric` of hard rules and principles, and two responses with the `winner`. Pairs are known and refused.',
  detect: ({ rubric, response_a, response_b, winner }) =>
    rubric !== undefined && [response_a, response_b, winner].some((each) => each !== undefined) ? 1 : 0,
  read: () => ({
    refused: say`OpenRubrics compares two responses by a rubric that names a winner and gives no score: there is nothing that a rubric here could compute. A list of its rules alone can be imported as a checklist.`,
  }),
});
