import { pointsOf } from '../engine/rubric/compileRubric.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locateKey } from './shared/locate.ts';

export const gateOnPenalty: GraderRule = {
  code: 'gate-on-penalty',
  severity: 'warning',
  title: 'A gate on a criterion with negative points.',
  docs: 'A penalty scores 1 where the bad thing is there. A gate closes where the score is low, so this one makes the whole reward 0 exactly where the bad thing is absent. Check the good case instead, with positive points.',
  example: {
    faulty: `criteria:
  - id: answer
    equals: '{{ item.answer }}'
  - id: apologises
    points: -2
    gate: true
    contains: 'I apologise'
`,
    mended: `criteria:
  - id: answer
    equals: '{{ item.answer }}'
  - id: apologises
    points: -2
    contains: 'I apologise'
`,
  },
  *run(seen) {
    const { spec, name = '' } = criterionOf(seen) ?? {};
    if (!spec || pointsOf(spec) >= 0 || !(spec.gate === true || typeof spec.gate === 'number')) return;
    const message = say`\`${name}\` is a penalty: 0 is its good case, and there this gate makes the whole reward 0.`;
    yield { ...locateKey(seen, ['gate']), message };
  },
};
