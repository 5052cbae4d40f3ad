import { findField } from '../engine/findField.ts';
import type { FieldType } from '../engine/grading.ts';
import type { Path } from '../engine/part.ts';
import { criteriaSource } from '../engine/rubric/criteriaSource.ts';
import { idsIn } from '../engine/rubric/idsIn.ts';
import { listFault } from '../engine/rubric/listFault.ts';
import { pathName, valueAt } from '../engine/text.ts';
import { type Message, say } from '../languages/message.ts';
import type { GraderRule, SeenGrader } from './rule.ts';
import { criteriaFromOf } from './shared/criteriaFromOf.ts';
import { locate } from './shared/locate.ts';
import { specOf } from './shared/specOf.ts';

export const faultyCriteriaList: GraderRule = {
  code: 'faulty-criteria-list',
  severity: 'warning',
  title: 'A list of criteria in the samples that is not valid.',
  docs: 'What `criteria_from` names is a list written as `criteria` are: each with an `id` that is unique in its row, and exactly one check. A row with any other list is an error of that row, with the place inside the list; it never counts as 0. The first sample is looked at, and of all the type.',
  example: {
    faulty: `criteria_from: '{{ item.rubric }}'
`,
    mended: `criteria_from: '{{ item.criteria }}'
`,
    samples: `{"item": {"rubric": [{"id": "total", "weight": 2, "contains": "42"}], "criteria": [{"id": "total", "points": 2, "contains": "42"}]}, "sample": {"output_text": "42"}}
`,
  },
  *run(seen) {
    const source = criteriaSource(criteriaFromOf(seen) ?? '');
    const message = 'path' in source ? faultOf(seen, source.path) : undefined;
    if (message) yield { ...locate(seen, ['criteria_from']), message };
  },
};

function faultOf(seen: SeenGrader, path: Path): Message | undefined {
  const { profile } = seen;
  const found = profile && findField(profile, path);
  const first = profile?.first && valueAt(profile.first, path);
  const taken = new Set(idsIn(specOf(seen).criteria));
  const fault = first === undefined ? undefined : listFault(first, { name: pathName(path), taken, depth: 0 });
  if (fault !== undefined) return say`The first sample would be an error: ${fault}`;
  if (found?.state !== 'known') return undefined;
  const others = (Object.entries(found.field.counts) as [FieldType, number][]).filter(([type]) => type !== 'list');
  const count = others.reduce((sum, [, rows]) => sum + rows, 0);
  return count === 0 ? undefined : say`\`${pathName(path)}\` is no list in ${count} of ${profile!.rows} samples.`;
}
