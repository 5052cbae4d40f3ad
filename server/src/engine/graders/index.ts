import type { Kind } from '../kind.ts';
import { endpoint } from './endpoint.ts';
import { labelModel } from './labelModel.ts';
import { multi } from './multi.ts';
import { python } from './python.ts';
import { scoreModel } from './scoreModel.ts';
import { stringCheck } from './stringCheck.ts';
import { textSimilarity } from './textSimilarity.ts';

/** Every kind of grader, in the order in which completion offers them. */
export const kinds: readonly Kind[] = [stringCheck, textSimilarity, python, scoreModel, labelModel, multi, endpoint];

/** The kind that a `type` names. */
export function kindOf(type: unknown): Kind | undefined {
  return kinds.find((entry) => entry.type === type);
}
