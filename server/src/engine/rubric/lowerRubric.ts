import { say } from '../../languages/message.ts';
import type { Lowered } from '../checks/lowered/lowered.ts';
import { missingFields } from '../checks/lowered/missingFields.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Path } from '../part.ts';
import { compileValue } from '../value.ts';
import { pointsOf } from './compileRubric.ts';
import { checksOf } from './criterion.ts';

/** A criterion on its way into the wire dialect. */
export interface LoweredCriterion {
  readonly id: string;
  readonly path: Path;
  readonly points: number;
  /** A score below it makes the reward 0; absent where it is no gate. */
  readonly bar?: number;
  /** Where one of these is false it does not apply; its groups' own stand in front. */
  readonly whens: readonly string[];
  /** Whether it asks a model. */
  readonly paid: boolean;
  readonly is: Lowered | LoweredGroup;
}

/** Criteria that add up. */
export interface LoweredGroup {
  readonly aggregate: string | { readonly formula: string };
  /** 0, and no error, where there is nothing to divide by. */
  readonly isZeroWhereEmpty: boolean;
  readonly criteria: readonly LoweredCriterion[];
}

/** How the criteria of a rubric stand in the wire dialect; `metrics` as in `CompileOptions`. The rubric is sound. */
export function lowerRubric(rubric: JsonObject, metrics: Readonly<Record<string, string>>): LoweredGroup {
  return lowerGroup(rubric, { path: [], whens: [], judge: objectIn(rubric.judge), metrics });
}

interface Holder {
  readonly path: Path;
  readonly whens: readonly string[];
  readonly judge: JsonObject;
  readonly metrics: Readonly<Record<string, string>>;
}

function lowerGroup(spec: JsonObject, holder: Holder): LoweredGroup {
  const { aggregate, empty, criteria } = spec;
  const formula = objectIn(aggregate).formula;
  return {
    aggregate: typeof formula === 'string' ? { formula } : typeof aggregate === 'string' ? aggregate : 'points',
    isZeroWhereEmpty: empty === 'zero',
    criteria: (criteria as readonly JsonObject[]).map((criterion, index) =>
      lowerCriterion(criterion, { ...holder, path: [...holder.path, 'criteria', index] }),
    ),
  };
}

function lowerCriterion(spec: JsonObject, holder: Holder): LoweredCriterion {
  const bar = spec.gate === true ? 1 : spec.gate;
  const whens = typeof spec.when === 'string' ? [...holder.whens, spec.when] : holder.whens;
  const judge = { ...holder.judge, ...objectIn(spec.judge) };
  return {
    id: String(spec.id),
    path: holder.path,
    points: pointsOf(spec),
    ...(typeof bar === 'number' && { bar }),
    whens,
    paid: checksOf(spec).some(([{ paid }]) => paid),
    is: Array.isArray(spec.criteria)
      ? lowerGroup(spec, { ...holder, whens, judge })
      : loweredCheck(spec, { ...holder, judge }),
  };
}

function loweredCheck(spec: JsonObject, { judge, metrics }: Holder): Lowered {
  const [only] = checksOf(spec);
  if (!only) return { loss: say`it checks nothing` };
  const [check, value] = only;
  const of = compileValue(spec.of ?? check.of);
  const { lower } = check;
  if (!lower) return { loss: say`\`${check.name}\` is not yet expressed in the wire dialect` };
  const lowered = lower(value, { id: String(spec.id), spec, of, judge, metrics, models: {} });
  if ('loss' in lowered) return lowered;
  return { ...lowered, notes: [...missingFields(lowered), ...(lowered.notes ?? [])] };
}

function objectIn(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
