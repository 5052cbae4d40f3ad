import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locate } from './shared/locate.ts';

export const gateOutOfRange: GraderRule = {
  code: 'gate-out-of-range',
  severity: 'warning',
  title: 'A gate that never closes, or always.',
  docs: 'A gate closes where the score is below its number, and scores lie from 0 to 1.',
  example: {
    faulty: `criteria:
  - id: close
    gate: 80
    similar: '{{ item.answer }}'
`,
    mended: `criteria:
  - id: close
    gate: 0.8
    similar: '{{ item.answer }}'
`,
  },
  *run(seen) {
    const gate = criterionOf(seen)?.spec.gate;
    if (typeof gate !== 'number' || (gate > 0 && gate <= 1)) return;
    const message =
      gate > 1
        ? say`Scores lie from 0 to 1, so a gate of ${gate} is closed for every row: the reward is always 0.`
        : say`Scores lie from 0 to 1, so a gate of ${gate} never closes.`;
    yield { ...locate(seen, ['gate']), message };
  },
};
