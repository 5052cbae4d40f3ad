import type { Json, JsonObject } from '../engine/json.ts';
import { batchesOf } from '../engine/rubric/batchesOf.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locateKey } from './shared/locate.ts';
import { asList, asObject, specOf } from './shared/specOf.ts';

export const ineffectiveBatch: GraderRule = {
  code: 'ineffective-batch',
  severity: 'info',
  title: 'A `judge.batch` that puts no two criteria into one call.',
  docs: '`batch: true` stands in the `judge` of a rubric or a group, and holds for the judged criteria of one list that look at the same text. A criterion with a `judge`, `judges`, `escalate` or `logprobs` of its own keeps its own call; where all do, or one criterion alone is judged, nothing is saved. Where criteria do share a call they influence each other: scores may differ from those of calls of their own.',
  example: {
    faulty: `judge: { model: my-judge, batch: true }
criteria:
  - id: policy
    requirement: States that refunds take five to seven business days.
  - id: short
    length: { max: 800 }
`,
    mended: `judge: { model: my-judge, batch: true }
criteria:
  - id: policy
    requirement: States that refunds take five to seven business days.
  - id: warm
    requirement: Thanks the customer.
  - id: short
    length: { max: 800 }
`,
  },
  *run(seen) {
    const spec = specOf(seen);
    const judge = asObject(spec.judge);
    if (seen.site.kind?.criteria === undefined || judge?.batch !== true) return;
    const criteria = asList(spec.criteria);
    const isAlone = criteria === undefined && spec.criteria_from === undefined;
    if (!isAlone && (!criteria || sharesCall(criteria, judge))) return;
    const message = isAlone
      ? say`\`batch\` has no effect here: a criterion with a \`judge\` of its own is asked alone.`
      : say`\`batch\` has no effect here: no two criteria of one list share a judge and the text that it looks at.`;
    yield { ...locateKey(seen, ['judge', 'batch']), message };
  },
};

/** Whether two criteria of a list, or of one inside it, are asked about together. */
function sharesCall(criteria: readonly Json[], judge: JsonObject): boolean {
  const specs = criteria.map((each) => asObject(each)).filter((each) => each !== undefined);
  const holder = { judge: { ...judge, model: 'any' }, whens: [], metrics: {}, models: {} };
  return batchesOf(specs, holder).size > 0 || specs.some((spec) => sharesInside(spec, judge));
}

function sharesInside({ criteria, judge: own }: JsonObject, judge: JsonObject): boolean {
  const inner = asList(criteria);
  return inner !== undefined && sharesCall(inner, { ...judge, ...asObject(own) });
}
