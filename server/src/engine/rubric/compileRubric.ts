import { brokenPart } from '../brokenPart.ts';
import { hashOf } from '../hash.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Family } from '../kind.ts';
import type { Outcome } from '../outcome.ts';
import { failure } from '../outcome.ts';
import type { Group, Member, Part, Path } from '../part.ts';
import { shapeFault } from '../shapeFault.ts';
import { compileValue, type Value } from '../value.ts';
import { type Aggregate, aggregates, formulaAggregate, type Scored, zeroWhereEmpty } from './aggregate.ts';
import { applied } from './applied.ts';
import { checksOf, criterionKind } from './criterion.ts';
import { gated } from './gated.ts';
import { within } from './within.ts';

/** What criteria take from what they stand in. */
interface Holder extends Family {
  readonly judge: JsonObject;
  readonly whens: readonly Value[];
}

/** Compiles a rubric: its criteria, and how they add up to the reward. Never fails, as `compileRoot`. */
export function compileRubric(rubric: JsonObject, family: Family): Group {
  const judge = isObject(rubric.judge) ? rubric.judge : {};
  const group = compileGroup(rubric, [], { ...family, judge, whens: [] });
  const clip = rubric.clip === 'mean' || rubric.clip === 'none' ? (outcome: Outcome) => outcome : clipped;
  const clipsMean = rubric.clip === 'mean';
  return { ...group, ...(clipsMean && { clipsMean }), combine: (outcomes) => reward(group.combine(outcomes), clip) };
}

/** A closed gate makes the reward 0, whatever else is known. */
function reward(outcome: Outcome, clip: (outcome: Outcome) => Outcome): Outcome {
  if (!('score' in outcome)) return outcome;
  if (outcome.closed === undefined) return clip(outcome);
  return { score: 0, closed: outcome.closed, evidence: { note: `The gate \`${outcome.closed}\` is not met.` } };
}

function clipped(outcome: Outcome): Outcome {
  return 'score' in outcome ? { ...outcome, score: Math.min(1, Math.max(0, outcome.score)) } : outcome;
}

function compileGroup(spec: JsonObject, path: Path, holder: Holder): Group {
  const criteria = (Array.isArray(spec.criteria) ? spec.criteria : []).filter(isObject);
  const parts = criteria.map((criterion, index) => compileCriterion(criterion, [...path, 'criteria', index], holder));
  const points = criteria.map(pointsOf);
  const combine = combineBy(aggregateOf(spec), parts, points);
  const hash = hashOf([
    'criteria',
    spec.aggregate ?? null,
    spec.clip ?? null,
    spec.empty ?? null,
    points,
    parts.map(({ part }) => part.hash),
  ]);
  return { hash, parts, combine };
}

/** The points of a criterion: 1 where nothing is said. */
export function pointsOf({ points }: JsonObject): number {
  return typeof points === 'number' ? points : 1;
}

function aggregateOf({ aggregate: given, empty }: JsonObject): Aggregate {
  if (isObject(given) && typeof given.formula === 'string') return formulaAggregate(given.formula);
  const known = aggregates[typeof given === 'string' ? given : 'points'];
  if (!known) return () => failure('other_error', 'The rubric names no known `aggregate`.');
  return empty === 'zero' ? zeroWhereEmpty(known.of) : known.of;
}

function combineBy(aggregate: Aggregate, parts: readonly Member[], points: readonly number[]): Group['combine'] {
  return (outcomes) => {
    const closed = outcomes.map((it) => ('score' in it ? it.closed : undefined)).find((id) => id !== undefined);
    const broken = outcomes.findIndex((outcome) => 'flag' in outcome);
    const found = outcomes[broken];
    if (found && 'flag' in found && closed === undefined)
      return failure(found.flag, `\`${parts[broken]!.id}\` could not be graded: ${found.message}`);
    const scored = outcomes.flatMap((outcome, index): Scored[] =>
      'score' in outcome ? [{ id: parts[index]!.id, points: points[index]!, score: outcome.score }] : [],
    );
    if (scored.length === 0) return { skipped: 'No criterion applies.' };
    const sum = aggregate(scored);
    if (closed === undefined) return sum;
    return { ...('score' in sum ? sum : { score: 0 }), closed };
  };
}

function compileCriterion(spec: JsonObject, path: Path, holder: Holder): Member {
  const id = typeof spec.id === 'string' ? spec.id : `criterion ${path.at(-1)}`;
  const judge = isObject(spec.judge) ? { ...holder.judge, ...spec.judge } : holder.judge;
  const whens = typeof spec.when === 'string' ? [...holder.whens, compileValue(spec.when)] : holder.whens;
  const fault = shapeFault(criterionKind, spec);
  const part = fault ? brokenPart(spec, fault) : checkPart(spec, id, path, { ...holder, judge, whens });
  const scale = [0, 1] as const;
  const penalty = pointsOf(spec) < 0;
  const place = { id, path: [...holder.path, ...path], scale, ...(penalty && { penalty }) };
  return { ...place, part: gated(applied(part, whens), id, spec.gate) };
}

function checkPart(spec: JsonObject, id: string, path: Path, holder: Holder): Part {
  const found = checksOf(spec);
  const [only] = found;
  if (!only || found.length > 1)
    return brokenPart(spec, found.length === 0 ? `\`${id}\` checks nothing.` : `\`${id}\` has more than one check.`);
  const [check, value] = only;
  const group = () => withClip(compileGroup(spec, path, holder));
  const grader = (inner: Json) => within(holder.child(id, [...path, check.name], inner));
  const of = compileValue(spec.of ?? check.of);
  return check.compile(value, { ...holder, id, path, spec, of, group, grader });
}

/** A group inside a rubric is a criterion, so its score is in [0, 1]. */
function withClip(group: Group): Group {
  return { ...group, combine: (outcomes) => clipped(group.combine(outcomes)) };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
