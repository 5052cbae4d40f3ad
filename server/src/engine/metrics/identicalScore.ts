import type { Definition } from './definition.ts';

/** What a text scores against itself, in [0,1]: no answer can be sure to reach a threshold above it. */
export function identicalScore(definition: Definition, text: string): number {
  return definition.score(text, text).score;
}
