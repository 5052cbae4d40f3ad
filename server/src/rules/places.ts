import type { Place } from '../engine/place.ts';
import { type Message, say } from '../languages/message.ts';
import type { Fault, SeenGrader } from './rule.ts';

/**
 * A fault of the place: as it is where every place that the grader may stand in refuses it, a hint that names them
 * where only some do, nothing where none does.
 */
export function placeBound(seen: SeenGrader, refuses: (place: Place) => boolean, fault: Fault): readonly Fault[] {
  const refused = seen.places.filter(refuses);
  if (refused.length === 0) return [];
  if (refused.length === seen.places.length) return [fault];
  return [{ ...fault, severity: 'hint', message: say`${refusalOf(refused)} ${fault.message}` }];
}

/** Whether a place is an eval; else it is a fine-tuning job. */
export function isEval(place: Place): boolean {
  return place.endsWith('eval');
}

/** Whether a place is at Microsoft Foundry; else it is at OpenAI. */
export function isFoundry(place: Place): boolean {
  return place.startsWith('foundry');
}

const refusals: readonly (readonly [places: readonly Place[], refusal: Message])[] = [
  [['rft', 'foundry-rft'], say`A fine-tuning job would refuse this.`],
  [['eval', 'foundry-eval'], say`An eval would refuse this.`],
  [['rft', 'eval'], say`OpenAI would refuse this.`],
  [['foundry-rft', 'foundry-eval'], say`Foundry would refuse this.`],
  [['rft'], say`An OpenAI fine-tuning job would refuse this.`],
  [['eval'], say`An OpenAI eval would refuse this.`],
  [['foundry-rft'], say`A Foundry fine-tuning job would refuse this.`],
  [['foundry-eval'], say`A Foundry eval would refuse this.`],
];

function refusalOf(refused: readonly Place[]): Message {
  const alike = refusals.find(
    ([places]) => places.length === refused.length && places.every((it) => refused.includes(it)),
  );
  return alike?.[1] ?? say`Some places would refuse this.`;
}
