import type { Check } from '../engine/checks/check.ts';
import type { JsonObject } from '../engine/json.ts';
import { isSelfContained, loneUnit } from '../engine/rubric/loneUnit.ts';
import { probeRows } from '../engine/rubric/probeRows.ts';
import { valueFault } from '../engine/rubric/valueFault.ts';
import { english, type Message, say } from '../languages/message.ts';
import { compileRegex } from '../languages/regex/index.ts';
import type { GraderRule, SeenGrader } from './rule.ts';
import { blamedPath } from './shared/blamedPath.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locate } from './shared/locate.ts';
import { patternsIn } from './shared/patternsIn.ts';
import { asObject } from './shared/specOf.ts';

export const unsoundCheck: GraderRule = {
  code: 'unsound-check',
  severity: 'error',
  title: 'A check that can score no row.',
  docs: 'Its value has the right types, and yet every row would end in an error: a pattern that is none, a limit that is missing or below another, a reference that is no number, a path that is none. What is marked is the value that is alone to blame, the whole check where several are. What depends on a field of the samples is left to the run.',
  example: {
    faulty: `criteria:
  - id: size
    length: { min: 200, max: 100 }
`,
    mended: `criteria:
  - id: size
    length: { min: 100, max: 200 }
`,
  },
  *run(seen) {
    const criterion = criterionOf(seen);
    const [only, ...others] = criterion?.checks ?? [];
    if (!criterion || !only || others.length > 0 || seen.site.children.length > 0 || isFaulty(seen)) return;
    const reason = reasonOf(criterion.spec, only[0]);
    if (reason === undefined) return;
    const path = blamedPath(criterion.spec, only[0], (spec) => wordsOf(reasonOf(spec, only[0])));
    yield { ...locate(seen, path), message: say`No row can be scored: ${reason}` };
  },
};

/** Faults that other rules tell of. */
function isFaulty({ shape, pieces, spec }: SeenGrader): boolean {
  const wrong = shape.faults.some(({ code }) => code !== 'unknown-key');
  const patterns = patternsIn(asObject(spec) ?? {});
  return (
    wrong ||
    patterns.some(({ text }) => compileRegex(text).faults.length > 0) ||
    pieces.some(({ faults }) => faults.some(({ severity }) => severity !== 'warning'))
  );
}

function reasonOf(spec: JsonObject, { name }: Check): string | Message | undefined {
  const fault = valueFault(spec);
  if (fault !== undefined) return fault;
  const unit = loneUnit(spec);
  if (!unit || unit.outside !== undefined) return undefined;
  if (unit.refusal !== undefined) return unit.refusal;
  const [probe] = probeRows(spec[name]!);
  const outcome = isSelfContained(unit) && probe ? unit.score(probe, []) : undefined;
  return outcome && 'flag' in outcome ? outcome.message : undefined;
}

function wordsOf(reason: string | Message | undefined): string | undefined {
  return typeof reason === 'object' ? english(reason) : reason;
}
