import { type Message, say } from '../../languages/message.ts';
import type { Profile } from '../grading.ts';
import type { JsonObject } from '../json.ts';
import { type Expected, expectedBelow, valuesOf } from './suggest/expected.ts';
import { suggesters } from './suggest/index.ts';
import { tried } from './suggest/tried.ts';

/** A criterion that the samples suggest, with the reason. */
export interface Suggestion {
  readonly criterion: JsonObject & { readonly id: string };
  /** In sentences. */
  readonly why: readonly Message[];
}

/**
 * Verifiable criteria for what the items of samples expect, in the order of the fields in the first sample. How a value
 * is taken out of a completion is found by trying on that sample; what it does not meet is suggested only where the
 * name of the field says that it is wanted. No model is asked.
 */
export function suggestCriteria(profile: Profile): readonly Suggestion[] {
  const { first } = profile;
  if (!first) return [];
  const fields = expectedBelow(profile, first, 'item');
  const order = Object.keys(first.item);
  const sorted = fields.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const found = sorted.slice(0, most).flatMap((field) => {
    const whole = suggested(profile, field, fields);
    if (whole) return [whole];
    const inner = expectedBelow(profile, first, field.path);
    return inner.flatMap((each) => suggested(profile, each, inner) ?? []);
  });
  return found.filter(
    ({ criterion }, index) => found.findIndex((each) => each.criterion.id === criterion.id) === index,
  );
}

/** Fields that are tried: a completion in the editor waits for it. */
const most = 30;

function suggested({ rows }: Profile, expected: Expected, others: readonly Expected[]): Suggestion | undefined {
  for (const suggester of suggesters) {
    const found = suggester(expected, others);
    if (!found) continue;
    const score = tried(found.check, expected.first);
    const have = valuesOf(expected.field);
    const where =
      have === rows ? say`Every sample has it.` : say`${have} of ${rows} samples have it; the others will be errors.`;
    const trial = score === undefined ? [] : [say`The first sample scores ${score}.`];
    return { criterion: { id: expected.name, ...found.check }, why: [found.fact, where, ...trial] };
  }
  return undefined;
}
