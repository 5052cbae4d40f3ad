import { type Batch, type BatchMember, createBatch } from '../checks/shared/judged/batch.ts';
import { prepareTrial, type Trial } from '../checks/shared/judged/trial.ts';
import { canonical } from '../hash.ts';
import type { Json, JsonObject } from '../json.ts';
import type { CompileOptions } from '../kind.ts';
import type { Row } from '../sample.ts';
import { shapeFault } from '../shapeFault.ts';
import { compileValue, type Value } from '../value.ts';
import { unless } from './applied.ts';
import { checksOf, criterionKind } from './criterion.ts';

/** What the criteria of a list take from what they stand in. */
interface Holder extends Pick<CompileOptions, 'metrics' | 'models'> {
  readonly judge: JsonObject;
  readonly whens: readonly Value[];
}

/**
 * The criteria of a list that one call asks about, with that call, by their ids; none where `judge.batch` is not true.
 * A criterion that has a judge, judges or a stronger judge of its own, or wants log-probabilities, is asked alone, and
 * so is one that finds no other with the same `of`.
 */
export function batchesOf(criteria: readonly JsonObject[], holder: Holder): ReadonlyMap<string, Batch> {
  if (holder.judge.batch !== true) return new Map();
  const found = criteria.flatMap((spec) => memberOf(spec, holder));
  const unique = found.filter(({ id }) => criteria.filter((spec) => spec.id === id).length === 1);
  const shared = [...Map.groupBy(unique, ({ of }) => of).values()].filter((members) => members.length > 1);
  return new Map(
    shared.flatMap((members) => {
      const batch = createBatch(members);
      return members.map(({ id }) => [id, batch] as const);
    }),
  );
}

function memberOf(spec: JsonObject, holder: Holder): readonly (BatchMember & { readonly of: string })[] {
  const { id } = spec;
  const found = typeof id === 'string' ? trialOf(spec, id, holder) : undefined;
  if (typeof id !== 'string' || !found) return [];
  const whens = typeof spec.when === 'string' ? [...holder.whens, compileValue(spec.when)] : holder.whens;
  const applies = (row: Row) => unless(whens, row) === undefined;
  return [{ id, trial: found.trial, of: canonical(found.of), applies, whens: whens.map(({ source }) => source) }];
}

const ownJudges = ['judge', 'judges', 'escalate'] as const;

/** A criterion as one that may be asked about with others; undefined where it may not. */
function trialOf(
  spec: JsonObject,
  id: string,
  { judge, metrics, models }: Holder,
): { readonly trial: Trial; readonly of: Json } | undefined {
  if (ownJudges.some((key) => spec[key] !== undefined) || shapeFault(criterionKind, spec)) return undefined;
  const [only, ...others] = checksOf(spec);
  if (!only || others.length > 0) return undefined;
  const [check, value] = only;
  const judged = check.judged?.(value, spec);
  if (!judged || judged.weighed !== undefined) return undefined;
  const of = compileValue(spec.of ?? check.of);
  const trial = prepareTrial(judged, { id, spec, of, judge, metrics, models });
  return 'refusal' in trial ? undefined : { trial, of: of.source };
}
