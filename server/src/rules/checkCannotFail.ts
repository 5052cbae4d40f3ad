import type { Json, JsonObject } from '../engine/json.ts';
import { isSelfContained, loneUnit } from '../engine/rubric/loneUnit.ts';
import { probeRows } from '../engine/rubric/probeRows.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locate } from './shared/locate.ts';
import { vacuous } from './shared/vacuous.ts';

export const checkCannotFail: GraderRule = {
  code: 'check-cannot-fail',
  severity: 'warning',
  title: 'A check that every completion passes, or nearly every.',
  docs: 'It tells no completions apart, and only lifts the reward of all. Found are checks that completions unlike each other all pass, texts of one or two letters, schemas that demand nothing, and levels that all score the same.',
  example: {
    faulty: `criteria:
  - id: words
    matches: '\\w*'
`,
    mended: `criteria:
  - id: words
    matches: '\\w+'
`,
  },
  *run(seen) {
    const { checks: [only, ...others] = [], spec, name = '' } = criterionOf(seen) ?? {};
    if (!spec || !only || others.length > 0 || seen.site.children.length > 0) return;
    const [{ name: check }, value] = only;
    const nearly = vacuous(check, value);
    if (nearly) yield { ...locate(seen, [check, ...nearly.path]), message: nearly.message };
    else if (passesAll(spec, value))
      yield { ...locate(seen, [check]), message: say`Every completion passes \`${name}\`, so it tells none apart.` };
  },
};

function passesAll(spec: JsonObject, value: Json): boolean {
  const unit = loneUnit(spec);
  if (!unit || unit.refusal !== undefined || !isSelfContained(unit)) return false;
  return probeRows(value).every((row) => {
    const outcome = unit.score(row, []);
    return 'score' in outcome && outcome.score === 1;
  });
}
