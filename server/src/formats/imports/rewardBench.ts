import { say } from '../../languages/message.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const rewardBench = rowFormat({
  name: 'rewardbench',
  title: 'RewardBench',
  docs: 'Rows with `prompt`, `chosen` and `rejected`. Pairs are known and refused.',
  detect: ({ prompt, chosen, rejected }) =>
    prompt !== undefined && chosen !== undefined && rejected !== undefined ? 1 : 0,
  read: () => ({
    refused: say`RewardBench holds prompts with a chosen and a rejected completion: it tells how good a reward model is, and has no criteria to import.`,
  }),
});
