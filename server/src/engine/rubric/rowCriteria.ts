import { brokenPart } from '../brokenPart.ts';
import { hashOf } from '../hash.ts';
import { isDeeper } from '../isDeeper.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Family } from '../kind.ts';
import type { Outcome } from '../outcome.ts';
import { failure } from '../outcome.ts';
import type { Group, Member, Part, Path, RowGroup, Unit } from '../part.ts';
import { recent } from '../recent.ts';
import type { Row } from '../sample.ts';
import { pathName, valueAt } from '../text.ts';
import type { Ask } from '../world.ts';
import { criteriaSource } from './criteriaSource.ts';
import { idsIn } from './idsIn.ts';
import { listFault } from './listFault.ts';
import { rubricPassing } from './passing.ts';

/** What the criteria of rows are added to. */
export interface RowCriteriaOf {
  readonly rubric: JsonObject;
  readonly family: Family;
  /** The rubric's criteria with more behind them. */
  readonly group: (list: readonly JsonObject[]) => Group;
  /** How criteria add up that are not all of the rubric's. */
  readonly alone: (parts: readonly Member[]) => Group['combine'];
  /** A group as the whole of the rubric. */
  readonly finished: (group: Group) => Group;
}

/** Lists that stay compiled: rows of one item come one after the other, and their lists are the same. */
const remembered = 16;

/** Levels of lists and objects, as in a completion that is JSON. */
const deepest = 200;

/** A rubric whose rows hold criteria of their own, at the place that `source` names: see `Group.forRow`. */
export function withRowCriteria(source: string, of: RowCriteriaOf): Group {
  const { rubric, family, group, finished } = of;
  const read = criteriaSource(source);
  const fixed = group([]);
  const stand = (part: Unit): Group => finished(withLast(fixed, placed(part, family)));
  if ('fault' in read) return stand(brokenPart(source, faults[read.fault]));
  const taken = idsIn(rubric.criteria);
  const compiled = recent<string, RowGroup>(remembered);
  const made = (list: Json): RowGroup => {
    const fault = listFault(list, { name: pathName(read.path), taken: new Set(taken), depth: 0 });
    if (fault !== undefined) return { whole: stand(brokenPart(source, fault)) };
    if ((list as readonly Json[]).length === 0 && fixed.parts.length === 0)
      return { whole: stand(brokenPart(source, `\`${pathName(read.path)}\` is empty: a row needs a criterion.`)) };
    const whole = finished(group(list as readonly JsonObject[]));
    return { whole, own: ownOf(of, whole, list) };
  };
  const forRow = (row: Row): RowGroup => {
    const list = valueAt(row, read.path);
    if (list !== undefined && isDeeper(list, deepest)) return deep;
    return list === undefined ? absent : compiled(JSON.stringify(list), () => made(list));
  };
  const absent: RowGroup = { whole: stand(lacking(read.path)) };
  const tooDeep = `\`${pathName(read.path)}\` holds lists and objects more than ${deepest} deep.`;
  const deep: RowGroup = { whole: stand(brokenPart(source, tooDeep)) };
  const asks = (row: Row) => firstAsks(forRow(row), row);
  return { ...stand({ ...standIn(source, read.path, of), asks }), forRow };
}

const faults = {
  'not-alone': '`criteria_from` should be one template alone, such as `{{ item.rubric }}`.',
  completion: '`criteria_from` should be a field of the item: a completion cannot say how it is graded.',
} as const;

function withLast(group: Group, member: Member): Group {
  const parts = [...group.parts, member];
  const combine = (outcomes: readonly Outcome[]) => {
    const last = outcomes.at(-1)!;
    const known = group.combine(outcomes.slice(0, -1));
    const isClosed = 'score' in known && known.closed !== undefined;
    return 'flag' in last && !isClosed
      ? failure(last.flag, `\`${member.id}\` could not be graded: ${last.message}`)
      : known;
  };
  return { ...group, hash: hashOf([group.hash, member.part.hash]), parts, combine };
}

function placed(part: Unit, { path }: Family): Member {
  return { id: 'criteria_from', path: [...path, 'criteria_from'], scale: [0, 1], part };
}

/** Stands for the criteria of rows where no row is looked at. */
function standIn(source: string, path: Path, { rubric, family }: RowCriteriaOf): Unit {
  const { metrics, models, pythonTimeLimit, wordNet = null } = family;
  const { judge = null, aggregate = null, clip = null } = rubric;
  return {
    hash: hashOf([
      'criteria_from',
      source,
      judge,
      aggregate,
      clip,
      { metrics, models, pythonTimeLimit, wordNet } as Json,
    ]),
    reads: [path],
    listed: path,
    paid: namesModel(judge),
    score: () => failure('other_error', 'The criteria of rows are graded only as a part of their whole rubric.'),
  };
}

/** Who names a judge means to ask it; what the rows hold is not known before they are read. */
function namesModel(judge: Json): boolean {
  return typeof judge === 'object' && judge !== null && 'model' in judge && judge.model !== null;
}

function lacking(path: Path): Unit {
  const message = `\`${pathName(path)}\` is not in this row.`;
  return { ...brokenPart(pathName(path), message), score: () => failure('invalid_variable_error', message) };
}

/** The criteria of the row by themselves; where the rubric wants to know it, the outcome says whether all pass. */
function ownOf({ rubric, alone }: RowCriteriaOf, whole: Group, list: Json): Group {
  const count = (list as readonly Json[]).length;
  const parts = whole.parts.slice(whole.parts.length - count);
  const combine = count === whole.parts.length ? whole.combine : orSkipped(alone(parts));
  const passing = rubric.passes === 'all' ? rubricPassing({ ...rubric, criteria: list }) : undefined;
  if (!passing) return { hash: whole.hash, parts, combine };
  const judged = (outcomes: readonly Outcome[]): Outcome => {
    const outcome = combine(outcomes);
    const passed = passing.of({ score: 0 }, outcomes);
    return 'flag' in outcome || passed === undefined ? outcome : { ...outcome, passed };
  };
  return { hash: whole.hash, parts, combine: judged };
}

/** Criteria that have nothing to divide by among themselves may well have it together with those of the rubric. */
function orSkipped(combine: Group['combine']): Group['combine'] {
  return (outcomes) => {
    const outcome = combine(outcomes);
    return 'flag' in outcome && !outcomes.some((each) => 'flag' in each) ? { skipped: outcome.message } : outcome;
  };
}

/** What the criteria of a row ask first, for an estimate. */
function firstAsks({ own }: RowGroup, row: Row): readonly Ask[] {
  return (own?.parts ?? []).flatMap(({ part }) => asksIn(part, row));
}

function asksIn(part: Part, row: Row): readonly Ask[] {
  if ('parts' in part) return part.parts.flatMap((member) => asksIn(member.part, row));
  const asks = part.asks?.(row, []) ?? [];
  return 'flag' in asks ? [] : asks;
}
