/** Where a grader stands: the place changes what is legal (openai-graders: RFT job, eval criterion; OpenAI or Foundry). */
export type Place = 'rft' | 'eval' | 'foundry-rft' | 'foundry-eval';

export const allPlaces: readonly Place[] = ['rft', 'eval', 'foundry-rft', 'foundry-eval'];

/** What `--target` and `rewardsmith.target` take. */
export type Target = Place | 'any';

export const targets: readonly Target[] = [...allPlaces, 'any'];

/** What a container in the file says of the place. */
export type Setting = 'rft' | 'eval' | 'rubric';

/**
 * The places a grader may stand in: its container decides RFT or eval, the target decides OpenAI or Foundry. What stands
 * in a rubric stands at no platform: it is graded here, and what it compiles to is checked for itself.
 */
export function placesOf(target: Target, container?: Setting): readonly Place[] {
  if (container === 'rubric') return [];
  if (target === 'any') return container ? allPlaces.filter((place) => place.endsWith(container)) : allPlaces;
  if (!container) return [target];
  return [target.startsWith('foundry') ? `foundry-${container}` : container];
}
