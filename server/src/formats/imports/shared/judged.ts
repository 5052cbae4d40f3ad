import type { JsonObject } from '../../../engine/json.ts';
import { plain } from './plain.ts';

/** The key of a rubric that shows its judges the task; nothing where there is none. */
export function shownTask(task: string | undefined): JsonObject {
  return task === undefined ? {} : { judge: { context: plain(task) } };
}

/** A check by verdicts with scores: what is asked stands in what each of them means. */
export function levelsCheck(question: string, levels: readonly (readonly [name: string, score: number])[]): JsonObject {
  const entries = levels.map(([name, score]) => [name, { score, means: `${plain(question)} ${plain(name)}.` }]);
  return { levels: Object.fromEntries(entries) };
}
