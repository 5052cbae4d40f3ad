import { fieldName } from './fieldName.ts';
import type { Profile, ProfileField } from './grading.ts';
import type { Path } from './part.ts';

/** What a profile knows of a path. */
export type FoundField =
  | { readonly state: 'known'; readonly field: ProfileField }
  /** No row has it: `step` is the first step of the path that none has, `parent` the field before it. */
  | { readonly state: 'absent'; readonly step: number; readonly parent?: ProfileField }
  /** The profile did not look there; `field` is what it knows of the first element of the list. */
  | { readonly state: 'unsure'; readonly field?: ProfileField };

/** Looks a path up that begins with `item` or `sample`. Never claims what the profile has not seen. */
export function findField(profile: Profile, path: Path): FoundField {
  let parent: ProfileField | undefined;
  let behindFirst = false;
  for (let step = 1; step < path.length; step++) {
    if (!behindFirst && isBeyond(parent, path[step]!)) return { state: 'absent', step, ...(parent && { parent }) };
    const name = fieldName(path.slice(0, step + 1));
    const field = profile.fields.find((each) => each.path === name);
    behindFirst ||= Number(path[step]) > 0;
    if (!field) return missing(profile, parent, step, behindFirst);
    parent = field;
  }
  if (!parent) return { state: 'unsure' };
  return behindFirst ? { state: 'unsure', field: parent } : { state: 'known', field: parent };
}

/** Whether a position is behind the end of every list. */
function isBeyond(parent: ProfileField | undefined, step: string | number): boolean {
  return typeof step === 'number' && parent?.longest !== undefined && step >= parent.longest;
}

function missing(profile: Profile, parent: ProfileField | undefined, step: number, behindFirst: boolean): FoundField {
  const unsure = profile.full || profile.rows === 0 || parent?.cut === true || behindFirst;
  return unsure ? { state: 'unsure' } : { state: 'absent', step, ...(parent && { parent }) };
}
