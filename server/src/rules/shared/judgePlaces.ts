import type { Place } from '../../engine/place.ts';

/** Where a grader's judge is asked: in a rubric at the user's own address, which takes any model, as an eval does. */
export function judgePlaces(places: readonly Place[]): readonly Place[] {
  return places.length > 0 ? places : ['eval'];
}
