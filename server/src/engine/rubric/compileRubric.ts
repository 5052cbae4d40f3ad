import { brokenPart } from '../brokenPart.ts';
import type { Batch } from '../checks/shared/judged/batch.ts';
import { batched } from '../checks/shared/judged/batched.ts';
import { hashOf } from '../hash.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Family } from '../kind.ts';
import type { Outcome } from '../outcome.ts';
import { failure } from '../outcome.ts';
import type { Group, Member, Part, Path, Scored, Weights } from '../part.ts';
import { compileValue, type Value } from '../value.ts';
import { type Aggregate, aggregates, formulaAggregate, zeroWhereEmpty } from './aggregate.ts';
import { applied } from './applied.ts';
import { batchesOf } from './batchesOf.ts';
import { checksOf, criterionIssue } from './criterion.ts';
import { gated } from './gated.ts';
import { ownPassing } from './passing.ts';
import { withRowCriteria } from './rowCriteria.ts';
import { within } from './within.ts';

/** What criteria take from what they stand in. */
interface Holder extends Family {
  readonly judge: JsonObject;
  readonly whens: readonly Value[];
  /** The calls that criteria of one list share, by the ids of those. */
  readonly batches?: ReadonlyMap<string, Batch>;
}

/** Compiles a rubric: its criteria, and how they add up to the reward. Never fails, as `compileRoot`. */
export function compileRubric(rubric: JsonObject, family: Family): Group {
  const judge = isObject(rubric.judge) ? rubric.judge : {};
  const holder = { ...family, judge, whens: [] };
  const clip = rubric.clip === 'mean' || rubric.clip === 'none' ? (outcome: Outcome) => outcome : clipped;
  const clipsMean = rubric.clip === 'mean';
  const tagged = tagAggregate(rubric);
  const finished = (group: Group): Group => ({
    ...group,
    ...(clipsMean && { clipsMean }),
    tagScore: (scored) => clip(tagged(scored)),
    combine: (outcomes) => reward(group.combine(outcomes), clip),
  });
  if (typeof rubric.criteria_from !== 'string') return finished(compileGroup(rubric, [], holder));
  const group = (list: readonly JsonObject[]) => compileGroup(rubric, [], holder, list);
  const alone = (parts: readonly Member[]): Group['combine'] => {
    const combine = combineBy(
      tagged,
      parts,
      parts.map(({ points = 1 }) => points),
    );
    return (outcomes) => reward(combine(outcomes), clip);
  };
  return withRowCriteria(rubric.criteria_from, { rubric, family, group, alone, finished });
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

/** `list` are criteria of a row, which stand behind those of the spec. */
function compileGroup(spec: JsonObject, path: Path, holder: Holder, list: readonly JsonObject[] = []): Group {
  const own = (Array.isArray(spec.criteria) ? spec.criteria : []).filter(isObject);
  const criteria = [...own, ...list];
  const inside = { ...holder, batches: batchesOf(criteria, holder) };
  const parts = [
    ...own.map((criterion, index) => compileCriterion(criterion, [...path, 'criteria', index], inside)),
    ...list.map((criterion, index) => compileCriterion(criterion, [...path, 'criteria_from', index], locked(inside))),
  ];
  const points = criteria.map(pointsOf);
  const combine = combineBy(aggregateOf(spec), parts, points);
  const adding = { raw: combine, weights: weightsBy(weightsOf(spec), parts, points) };
  const hash = hashOf([
    'criteria',
    spec.aggregate ?? null,
    spec.clip ?? null,
    spec.empty ?? null,
    points,
    parts.map(({ part }) => part.hash),
    ...(isObject(spec.aggregate) ? [parts.map(({ id }) => id)] : []),
  ]);
  return { hash, parts, combine, adding };
}

/** The points of a criterion: 1 where nothing is said. */
export function pointsOf({ points }: JsonObject): number {
  return typeof points === 'number' ? points : 1;
}

/** What stands in data never leaves the sandbox. */
function locked({ interpreter: _, ...holder }: Holder): Holder {
  return { ...holder, ...holder.sandboxed() };
}

/** How the criteria of one tag add up: as the rubric's do, by points where those are a formula over all ids. */
function tagAggregate({ aggregate: given }: JsonObject): Aggregate {
  return (aggregates[typeof given === 'string' ? given : 'points'] ?? aggregates.points!).of;
}

function aggregateOf({ aggregate: given, empty }: JsonObject): Aggregate {
  if (isObject(given) && typeof given.formula === 'string') return formulaAggregate(given.formula);
  const known = aggregates[typeof given === 'string' ? given : 'points'];
  if (!known) return () => failure('other_error', 'The rubric names no known `aggregate`.');
  return empty === 'zero' ? zeroWhereEmpty(known.of) : known.of;
}

type Weighing = (scored: readonly Scored[]) => Weights | undefined;

/** What scores count in a named way; where its divisor is 0 and that gives 0, they count nothing. */
function weightsOf({ aggregate: given, empty }: JsonObject): Weighing {
  const weights = aggregates[typeof given === 'string' ? given : 'points']?.weights;
  if (isObject(given) || !weights) return () => undefined;
  if (empty !== 'zero') return weights;
  return (scored) => weights(scored) ?? { start: 0, of: scored.map(() => 0) };
}

function weightsBy(weights: Weighing, parts: readonly Member[], points: readonly number[]) {
  return (outcomes: readonly Outcome[]): Weights | undefined => {
    const scores = outcomes.map((outcome) => ('score' in outcome ? outcome.score : undefined));
    const places = [...scores.keys()].filter((index) => scores[index] !== undefined);
    const found = weights(
      places.map((index) => ({ id: parts[index]!.id, points: points[index]!, score: scores[index]! })),
    );
    if (!found) return undefined;
    const at = new Map(places.map((index, position) => [index, found.of[position]!]));
    return { start: found.start, of: scores.map((_, index) => at.get(index) ?? 0) };
  };
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

/** A criterion that did not change, in a place that did not, is not compiled again where it is held. */
function compileCriterion(spec: JsonObject, path: Path, holder: Holder): Member {
  const { compiled, judge, whens, batches, interpreter } = holder;
  if (!compiled) return compileAnew(spec, path, holder);
  const from = [[...holder.path, ...path].join('\n'), judge, batches?.get(String(spec.id)), interpreter, ...whens];
  const known = compiled.get(spec);
  if (known?.from.length === from.length && known.from.every((each, index) => each === from[index]))
    return known.member;
  const member = compileAnew(spec, path, holder);
  compiled.set(spec, { from, member });
  return member;
}

function compileAnew(spec: JsonObject, path: Path, holder: Holder): Member {
  const id = typeof spec.id === 'string' ? spec.id : `criterion ${path.at(-1)}`;
  const judge = isObject(spec.judge) ? { ...holder.judge, ...spec.judge } : holder.judge;
  const whens = typeof spec.when === 'string' ? [...holder.whens, compileValue(spec.when)] : holder.whens;
  const issue = criterionIssue(spec);
  const fault =
    issue && `This criterion cannot be graded: \`${issue.path.join('.')}\` is missing or not of the right shape.`;
  const part = fault ? brokenPart(spec, fault) : checkPart(spec, id, path, { ...holder, judge, whens });
  const scale = [0, 1] as const;
  const penalty = pointsOf(spec) < 0;
  const tags = Array.isArray(spec.tags) ? spec.tags.filter((tag) => typeof tag === 'string') : [];
  const passing = ownPassing(spec, penalty);
  const weighed = { points: pointsOf(spec), ...(tags.length > 0 && { tags }), ...(passing && { passing }) };
  const place = { id, path: [...holder.path, ...path], scale, ...(penalty && { penalty }), ...weighed };
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
  const part = check.compile(value, { ...holder, id, path, spec, of, group, grader });
  const batch = holder.batches?.get(id);
  return batch && !('parts' in part) ? batched(part, id, batch) : part;
}

/** A group inside a rubric is a criterion, so its score is in [0, 1]. */
function withClip(group: Group): Group {
  return { ...group, combine: (outcomes) => clipped(group.combine(outcomes)) };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
