import type { Path } from '../document/tree.ts';
import type { JsonObject } from '../engine/json.ts';
import { criteriaSource } from '../engine/rubric/criteriaSource.ts';
import { checksOf } from '../engine/rubric/criterion.ts';
import { judgedIn } from '../engine/rubric/judgedIn.ts';
import { valueAt } from '../engine/text.ts';
import { say } from '../languages/message.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { criteriaFromOf } from './shared/criteriaFromOf.ts';
import { locateKey } from './shared/locate.ts';
import { asList, asObject, asText, specOf } from './shared/specOf.ts';

export const missingJudge: GraderRule = {
  code: 'missing-judge',
  severity: 'error',
  title: 'A criterion that a model judges, and no model.',
  docs: '`judge: { model: … }` at the rubric holds for all criteria in it; a criterion or a group may have its own, and `judges` names several. Without any the run would be refused.',
  example: {
    faulty: `criteria:
  - id: policy
    requirement: States that refunds take five to seven business days.
`,
    mended: `judge: { model: my-judge }
criteria:
  - id: policy
    requirement: States that refunds take five to seven business days.
`,
  },
  *run(seen) {
    if (seen.site.path.length !== 0 || seen.site.kind?.criteria === undefined) return;
    yield* unjudged(seen, specOf(seen), []);
    yield* unjudgedInRows(seen);
  },
};

/** The judged criteria below a holder that has no model. */
function* unjudged(seen: SeenGrader, holder: JsonObject, path: Path): Iterable<Fault> {
  if (hasJudge(holder)) return;
  for (const [index, item] of (asList(holder.criteria) ?? []).entries()) {
    const spec = asObject(item);
    const inner = [...path, 'criteria', index];
    if (!spec || hasJudge(spec)) continue;
    const judged = checksOf(spec).find(([{ paid }]) => paid)?.[0].name;
    if (judged !== undefined)
      yield {
        ...locateKey(seen, [...inner, judged]),
        message: say`No model is named for \`${judged}\`: write \`judge: { model: … }\` at the rubric.`,
      };
    yield* unjudged(seen, spec, inner);
  }
}

/** The first sample is looked at: what holds for its criteria most likely holds for all. */
function* unjudgedInRows(seen: SeenGrader): Iterable<Fault> {
  const source = criteriaSource(criteriaFromOf(seen) ?? '');
  const first = seen.profile?.first;
  if (!('path' in source) || !first || hasJudge(specOf(seen))) return;
  const criteria = (asList(valueAt(first, source.path)) ?? []).filter((each) => !hasJudge(asObject(each) ?? {}));
  if (judgedIn(criteria) > 0)
    yield {
      ...locateKey(seen, ['criteria_from']),
      message: say`No model is named for the criteria of the samples that need one: write \`judge: { model: … }\` at the rubric.`,
    };
}

function hasJudge({ judge, judges }: JsonObject): boolean {
  return Boolean(asText(asObject(judge)?.model)) || (asList(judges) ?? []).length > 0;
}
