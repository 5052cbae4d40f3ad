import type { Lowered } from '../../../engine/checks/lowered/lowered.ts';
import type { LoweredCriterion, LoweredGroup } from '../../../engine/rubric/lowerRubric.ts';
import { type Message, say } from '../../../languages/message.ts';
import type { Remark } from '../exported.ts';

/** Why a criterion cannot be expressed; undefined where it can. */
export type Lack = (is: Lowered, criterion: LoweredCriterion) => Message | undefined;

/** A group without the criteria that cannot be expressed; undefined where nothing is left. */
export interface Kept {
  readonly group?: LoweredGroup;
  readonly remarks: readonly Remark[];
}

/** Leaves out what cannot be expressed, and with it a group whose formula names it. */
export function withoutLosses(group: LoweredGroup, lack: Lack): Kept {
  const kept = group.criteria.map((criterion) => keptCriterion(criterion, lack));
  const criteria = kept.flatMap(({ criterion }) => criterion ?? []);
  const remarks = kept.flatMap((each) => each.remarks);
  const isTorn = typeof group.aggregate === 'object' && criteria.length < group.criteria.length;
  return criteria.length === 0 || isTorn ? { remarks } : { group: { ...group, criteria }, remarks };
}

interface KeptCriterion {
  readonly criterion?: LoweredCriterion;
  readonly remarks: readonly Remark[];
}

function keptCriterion(criterion: LoweredCriterion, lack: Lack): KeptCriterion {
  const { id, path, is } = criterion;
  if (!('criteria' in is)) {
    const message = lack(is, criterion);
    return message ? { remarks: [{ id, path, isLoss: true, message }] } : { criterion, remarks: [] };
  }
  const inner = withoutLosses(is, lack);
  if (inner.group) return { criterion: { ...criterion, is: inner.group }, remarks: inner.remarks };
  const message = say`what stands inside it cannot be expressed`;
  return { remarks: [...inner.remarks, { id, path, isLoss: true, message }] };
}

/** The criteria of a group that hold no others, in order. */
export function leavesOf(group: LoweredGroup): readonly (LoweredCriterion & { readonly is: Lowered })[] {
  return group.criteria.flatMap((criterion) =>
    'criteria' in criterion.is ? leavesOf(criterion.is) : [{ ...criterion, is: criterion.is }],
  );
}

/** All criteria, groups too, outermost first. */
export function allIn(group: LoweredGroup): readonly LoweredCriterion[] {
  return group.criteria.flatMap((each) => [each, ...('criteria' in each.is ? allIn(each.is) : [])]);
}
