import { say } from '../../languages/message.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const judgeBench = rowFormat({
  name: 'judgebench',
  title: 'JudgeBench',
  docs: 'Rows with `response_A`, `response_B` and a `label` such as `A>B`. Pairs are known and refused.',
  detect: ({ response_A, response_B, label }) =>
    response_A !== undefined && response_B !== undefined && label !== undefined ? 1 : 0,
  read: () => ({
    refused: say`JudgeBench holds pairs of responses and which one is better: it tells how good a judge is, and has no criteria to import.`,
  }),
});
