import { criteriaSource } from '../engine/rubric/criteriaSource.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criteriaFromOf } from './shared/criteriaFromOf.ts';
import { locate } from './shared/locate.ts';

export const criteriaFromCompletion: GraderRule = {
  code: 'criteria-from-completion',
  severity: 'error',
  title: 'Criteria that the graded model writes itself.',
  docs: '`criteria_from` with a field of `sample` would let a completion say how it is graded, and a model in training finds that out. Criteria stand in the item.',
  example: {
    faulty: `criteria_from: '{{ sample.output_json.rubric }}'
`,
    mended: `criteria_from: '{{ item.rubric }}'
`,
  },
  *run(seen) {
    const text = criteriaFromOf(seen);
    const source = text === undefined ? undefined : criteriaSource(text);
    if (!source || !('fault' in source) || source.fault !== 'completion') return;
    yield {
      ...locate(seen, ['criteria_from']),
      message: say`A completion would say here how it is graded: take the criteria from a field of \`item\`.`,
    };
  },
};
