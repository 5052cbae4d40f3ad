import type { Path } from '../document/tree.ts';
import type { Json, JsonObject } from '../engine/json.ts';
import { isReasoning } from '../engine/models.ts';
import { say } from '../languages/message.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { locate } from './shared/locate.ts';
import { asList, asObject, asText, specOf } from './shared/specOf.ts';

export const logprobsOnReasoningJudge: GraderRule = {
  code: 'logprobs-on-reasoning-judge',
  severity: 'warning',
  title: 'A scale with `logprobs` and a judge that reasons.',
  docs: 'Reasoning models give no log-probabilities, so there is nothing to take the expected value of, and the run is refused. Looked at is the judge that a criterion takes from its rubric or group; a judge of its own is a matter of `unsound-check`.',
  example: {
    faulty: `judge: { model: gpt-5-mini-2025-08-07 }
criteria:
  - id: clear
    scale: { range: [1, 5], prompt: 'How clear is it? 1: nobody can follow it. 5: everybody can.', logprobs: true }
`,
    mended: `judge: { model: gpt-5-mini-2025-08-07 }
criteria:
  - id: clear
    scale: { range: [1, 5], prompt: 'How clear is it? 1: nobody can follow it. 5: everybody can.' }
`,
  },
  *run(seen) {
    if (seen.site.path.length !== 0 || seen.site.kind?.criteria === undefined) return;
    yield* below(seen, specOf(seen), { path: [], judge: {} });
  },
};

interface Holder {
  readonly path: Path;
  /** The settings of a judge that hold there. */
  readonly judge: JsonObject;
}

function* below(seen: SeenGrader, holder: JsonObject, { path, judge }: Holder): Iterable<Fault> {
  const inherited = { ...judge, ...asObject(holder.judge) };
  for (const [index, each] of (asList(holder.criteria) ?? []).entries()) {
    const spec = asObject(each);
    if (!spec) continue;
    const at = [...path, 'criteria', index];
    const model = asObject(spec.scale)?.logprobs === true ? silentJudge(spec, inherited) : undefined;
    if (model !== undefined) {
      const message = say`\`${model}\` reasons and gives no log-probabilities: name another judge, or drop \`logprobs\`.`;
      yield { ...locate(seen, [...at, 'scale', 'logprobs']), message };
    }
    yield* below(seen, spec, { path: at, judge: inherited });
  }
}

/** The first judge of a criterion that reasons, where its name stands further out. */
function silentJudge(spec: JsonObject, inherited: JsonObject): string | undefined {
  const own = asObject(spec.judge) ?? {};
  const listed: readonly Json[] = [
    ...(asList(spec.judges) ?? [{}]),
    ...(spec.escalate === undefined ? [] : [spec.escalate]),
  ];
  const seats = listed.map((each) => asObject(each) ?? { model: each });
  const named = seats.filter(({ model }) => (model ?? own.model) === undefined);
  return named.map((seat) => silentModel({ ...inherited, ...own, ...seat })).find((model) => model !== undefined);
}

function silentModel({ model, reasoning_effort: effort }: JsonObject): string | undefined {
  const name = asText(model);
  return name !== undefined && isReasoning(name, asText(effort)) ? name : undefined;
}
