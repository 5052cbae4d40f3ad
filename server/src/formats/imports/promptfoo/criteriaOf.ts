import type { Json, JsonObject } from '../../../engine/json.ts';
import type { Message } from '../../../languages/message.ts';
import { isObject, numberIn, objectsIn, textIn } from '../shared/fields.ts';
import { ownEntry } from '../shared/ownEntry.ts';
import type { Assertion, Check } from './assertion.ts';
import { codeAssertions } from './codeAssertions.ts';
import { judgedAssertions } from './judgedAssertions.ts';
import { leftReason } from './leftReason.ts';
import { textAssertions } from './textAssertions.ts';

const converters = { ...textAssertions, ...judgedAssertions, ...codeAssertions };

/** How the assertions of a test, or of a set in it, add up: 0 where nothing has a weight. */
export const sums = { aggregate: 'mean', empty: 'zero' } as const;

/** An assertion that no check here can be; the reason stands behind a colon. */
export interface LeftOut {
  readonly type: string;
  readonly reason: Message;
}

/** What converting assertions needs, and what it finds on the way. */
export interface Conversion {
  readonly idOf: (text: string) => string;
  /** The types of assertions that no check here can be, each with its reason. */
  readonly left: LeftOut[];
  /** The types of those that were kept, a `not-` taken off. */
  readonly kept: string[];
  /** The types of those whose code has to be put there. */
  readonly gaps: string[];
}

/** The criteria of a list of assertions. */
export function criteriaOf(assertions: Json | undefined, conversion: Conversion): readonly JsonObject[] {
  return objectsIn(assertions)
    .map((each) => criterionOf(each, conversion))
    .filter((criterion) => criterion !== undefined);
}

function criterionOf(spec: JsonObject, conversion: Conversion): JsonObject | undefined {
  const type = textIn(spec.type) ?? 'assert-set';
  if (Array.isArray(spec.assert)) return setOf(spec, conversion);
  const [, negated, bare = type] = /^(not-)?(.*)$/.exec(type) ?? [];
  const assertion: Assertion = { type: bare, value: spec.value ?? null, threshold: numberIn(spec.threshold) };
  const converter = ownEntry(converters, bare);
  const converted = converter?.(assertion);
  if (!converted || 'left' in converted) {
    conversion.left.push({ type, reason: converted?.left ?? leftReason(bare, converter !== undefined) });
    return undefined;
  }
  conversion.kept.push(bare);
  if (converted.isGap) conversion.gaps.push(bare);
  const named = textIn(spec.metric) ?? (typeof spec.value === 'string' ? `${type} ${spec.value}` : type);
  const head = headOf(spec, conversion.idOf(named), negated ? undefined : converted.passes);
  const judge = modelOf(spec.provider);
  const check = { ...judge, ...converted.check };
  return { ...head, ...(negated ? opposite(String(head.id), check, conversion) : check) };
}

/** What any criterion has; one that has no weight passes anyway. */
function headOf(spec: JsonObject, id: string, passes: Check['passes']): JsonObject {
  const points = numberIn(spec.weight) ?? 1;
  const mark = points === 0 ? 0 : passes;
  const metric = textIn(spec.metric);
  return { id, points, ...(mark !== undefined && { pass_threshold: mark }), ...(metric && { tags: [metric] }) };
}

/** The opposite of a check: a group of it alone. */
function opposite(id: string, check: JsonObject, { idOf }: Conversion): JsonObject {
  const inner = idOf(`${id}_found`);
  return { aggregate: { formula: `1 - ${inner}` }, criteria: [{ id: inner, points: 1, ...check }] };
}

function setOf(spec: JsonObject, conversion: Conversion): JsonObject | undefined {
  const head = headOf(spec, conversion.idOf(textIn(spec.metric) ?? 'set'), numberIn(spec.threshold));
  const criteria = criteriaOf(spec.assert, conversion);
  return criteria.length > 0 ? { ...head, ...sums, criteria } : undefined;
}

/** The judge that a provider such as `openai:chat:gpt-4.1` names, without the address it is asked at. */
export function modelOf(provider: Json | undefined): JsonObject {
  const name = textIn(isObject(provider) ? provider.id : provider);
  const model = name?.split(':').at(-1);
  return model && !/^(?:file|https?):/.test(name ?? '') ? { judge: { model } } : {};
}
