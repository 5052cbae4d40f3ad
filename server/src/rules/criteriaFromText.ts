import { criteriaSource } from '../engine/rubric/criteriaSource.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criteriaFromOf } from './shared/criteriaFromOf.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';

export const criteriaFromText: GraderRule = {
  code: 'criteria-from-text',
  severity: 'error',
  title: 'A `criteria_from` that is not one template alone.',
  docs: 'It names a place in the item that holds a list of criteria. With other text around the template, or without one, it is a text, and no row has criteria.',
  example: {
    faulty: `criteria_from: item.rubric
`,
    mended: `criteria_from: '{{ item.rubric }}'
`,
  },
  *run(seen) {
    if (seen.pieces.some(({ path, faults }) => path[0] === 'criteria_from' && faults.length > 0)) return;
    const text = criteriaFromOf(seen);
    const source = text === undefined ? undefined : criteriaSource(text);
    if (text === undefined || !source || !('fault' in source) || source.fault !== 'not-alone') return;
    const path = /item(?:\.\w+)+/.exec(text)?.[0];
    const message = say`\`criteria_from\` should be one template alone, such as \`{{ ${path ?? 'item.rubric'} }}\`.`;
    const meant = path && seen.notation.quote(`{{ ${path} }}`);
    const repair = meant ? replacingValue(say`Write \`{{ ${path} }}\``, seen, ['criteria_from'], meant) : {};
    yield { ...locate(seen, ['criteria_from']), message, ...repair };
  },
};
