import type { Check, TakingForm } from '../engine/checks/check.ts';
import { countTaken } from '../engine/checks/shared/countTaken.ts';
import type { From } from '../engine/checks/shared/from.ts';
import type { Json, JsonObject } from '../engine/json.ts';
import type { Path } from '../engine/part.ts';
import { pathName } from '../engine/text.ts';
import { say } from '../languages/message.ts';
import { loneTemplate } from '../languages/template/index.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { keyBefore } from './shared/keyBefore.ts';
import { locateKey } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';
import { asObject, asText } from './shared/specOf.ts';

export const fromFindsNothing: GraderRule = {
  code: 'from-finds-nothing',
  severity: 'warning',
  title: 'A `from` that finds no value in the samples, where another would.',
  docs: 'What is not found scores 0, so every completion would fail for how it is written and not for what it says. Looked at are up to five completions of the samples, the first that have at most 2,000 characters. Told is only where another `from` finds a value in most of them; whether it is the value wanted, the run shows. Nothing is said without samples, of a criterion with `when`, which may leave out just these, or of one that looks at something else than `sample.output_text`.',
  example: {
    faulty: `criteria:
  - id: total
    number: '{{ item.total }}'
`,
    mended: `criteria:
  - id: total
    from: last
    number: '{{ item.total }}'
`,
    samples: `{"item": {"total": 12}, "sample": {"output_text": "Of 15 the total is 12."}}
{"item": {"total": 7}, "sample": {"output_text": "It comes to 7."}}
`,
  },
  *run(seen) {
    const { checks: [only, ...others] = [], spec } = criterionOf(seen) ?? {};
    const { texts = [] } = seen.profile ?? {};
    if (!spec || !only || others.length > 0 || spec.when !== undefined || seen.shape.faults.length > 0) return;
    const written = texts.length > 0 ? writtenFrom(spec, only) : undefined;
    if (!written || countTaken(written.from ?? 'whole', written.sought, texts) !== 0) return;
    const best = bestOf(written, texts);
    if (best.count * 2 > texts.length) yield faultOf(seen, written, best, texts.length);
  },
};

interface Written extends Pick<TakingForm, 'sought'> {
  readonly check: string;
  readonly from?: From;
  /** Where `from` stands, or would. */
  readonly path: Path;
  /** The key that it would stand before. */
  readonly next: Path;
}

/** What a criterion says of how its value is taken out of the completion; undefined where it does not do that. */
function writtenFrom(spec: JsonObject, [check, value]: readonly [Check, Json]): Written | undefined {
  const form = check.taking?.(value);
  if (!form || !isCompletion(form.of ?? spec.of ?? check.of)) return undefined;
  const inner = form.inside ? asObject(value) : undefined;
  const isBeside = inner?.from === undefined && spec.from !== undefined && check.beside?.from !== undefined;
  const from = isBeside ? spec.from : inner?.from;
  const [first] = Object.keys(inner ?? {});
  return {
    check: check.name,
    sought: form.sought,
    ...(from !== undefined && { from: from as From }),
    path: inner && !isBeside ? [check.name, 'from'] : ['from'],
    next: inner && first !== undefined ? [check.name, first] : [check.name],
  };
}

function isCompletion(of: Json): boolean {
  const path = loneTemplate(asText(of) ?? '');
  return path !== undefined && pathName(path) === 'sample.output_text';
}

interface Best {
  readonly from: From & string;
  readonly count: number;
}

/** Of those that find as much, the one that asks most comes first; `whole` asks nothing where any text is a value. */
const candidates: readonly Best['from'][] = ['fence', 'only', 'last', 'first', 'whole'];

function bestOf({ sought }: Written, texts: readonly string[]): Best {
  const found = candidates.map((from) => ({ from, count: countTaken(from, sought, texts) ?? 0 }));
  return found.reduce((best, each) => (each.count > best.count ? each : best));
}

function faultOf(seen: SeenGrader, written: Written, { from, count }: Best, looked: number): Fault {
  const given = written.from !== undefined;
  const message = given
    ? say`This \`from\` finds a value in none of the ${looked} samples looked at; \`from: ${from}\` finds one in ${count}.`
    : say`Without \`from\` the whole completion must be the value, which it is in none of the ${looked} samples looked at; \`from: ${from}\` finds one in ${count}.`;
  const value = seen.notation.quote(from);
  const title = say`Write \`from: ${from}\``;
  const added = given ? undefined : keyBefore(seen, written.next, 'from', value);
  return {
    ...locateKey(seen, given ? written.path : [written.check]),
    message,
    ...(given && replacingValue(title, seen, written.path, value)),
    ...(added && { repair: { title, edits: [added] } }),
  };
}
