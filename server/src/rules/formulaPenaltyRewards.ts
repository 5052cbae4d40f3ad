import { hazardRule } from './shared/hazardRule.ts';

export const formulaPenaltyRewards = hazardRule(
  {
    code: 'formula-penalty-rewards',
    severity: 'warning',
    title: 'A penalty that raises the reward of a formula.',
    docs: 'A criterion with negative points scores 1 where the bad thing is there, so a formula has to take it away, as in `answer - 0.5 * overpromise` or `answer * (1 - overpromise)`.',
    example: {
      faulty: `aggregate: { formula: 0.8 * answer + 0.2 * apologises }
criteria:
  - id: answer
    equals: '{{ item.answer }}'
  - id: apologises
    points: -1
    contains: 'I apologise'
`,
      mended: `aggregate: { formula: 0.8 * answer + 0.2 * (1 - apologises) }
criteria:
  - id: answer
    equals: '{{ item.answer }}'
  - id: apologises
    points: -1
    contains: 'I apologise'
`,
    },
  },
  ['penalty_rewards'],
);
