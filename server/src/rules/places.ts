import type { Place } from '../engine/place.ts';
import { english } from '../languages/message.ts';
import type { Fault, SeenGrader } from './rule.ts';

/**
 * A fault of the place: as it is where every place that the grader may stand in refuses it, a hint that names them
 * where only some do, nothing where none does.
 */
export function placeBound(seen: SeenGrader, refuses: (place: Place) => boolean, fault: Fault): readonly Fault[] {
  const refused = seen.places.filter(refuses);
  if (refused.length === 0) return [];
  if (refused.length === seen.places.length) return [fault];
  return [{ ...fault, severity: 'hint', message: `${namesOf(refused)} would refuse this. ${english(fault.message)}` }];
}

/** Whether a place is an eval; else it is a fine-tuning job. */
export function isEval(place: Place): boolean {
  return place.endsWith('eval');
}

/** Whether a place is at Microsoft Foundry; else it is at OpenAI. */
export function isFoundry(place: Place): boolean {
  return place.startsWith('foundry');
}

const names: readonly (readonly [places: readonly Place[], name: string])[] = [
  [['rft', 'foundry-rft'], 'A fine-tuning job'],
  [['eval', 'foundry-eval'], 'An eval'],
  [['rft', 'eval'], 'OpenAI'],
  [['foundry-rft', 'foundry-eval'], 'Foundry'],
  [['rft'], 'An OpenAI fine-tuning job'],
  [['eval'], 'An OpenAI eval'],
  [['foundry-rft'], 'A Foundry fine-tuning job'],
  [['foundry-eval'], 'A Foundry eval'],
];

function namesOf(refused: readonly Place[]): string {
  const alike = names.find(
    ([places]) => places.length === refused.length && places.every((it) => refused.includes(it)),
  );
  return alike?.[1] ?? 'Some places';
}
