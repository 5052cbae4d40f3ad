import type { Remark } from '../../formats/exports/exported.ts';
import { type Message, say } from '../../languages/message.ts';
import type { CompiledRemark } from '../../protocol/index.ts';
import type { PlacedCriterion } from './compiledCriteria.ts';

/** What an export says of criteria, equal sentences once with all that they are about. */
export function compiledRemarks(
  remarks: readonly Remark[],
  criteria: readonly PlacedCriterion[],
  words: (message: Message) => string,
): readonly CompiledRemark[] {
  const groups = Map.groupBy(remarks, ({ id, isLoss, message }) =>
    JSON.stringify([id === undefined, isLoss, words(message)]),
  );
  return [...groups.values()].map((group) => ({
    message: words(sentenceOf(group)),
    isLoss: group[0]!.isLoss,
    about: group.flatMap(({ path }) => {
      const index = criteria.findIndex((criterion) => String(criterion.path) === String(path));
      return index < 0 ? [] : [index];
    }),
  }));
}

function sentenceOf(group: readonly Remark[]): Message {
  const { id, isLoss, message } = group[0]!;
  if (id === undefined) return say`The rubric: ${message}.`;
  const ids = group.map((remark) => `\`${remark.id}\``).join(', ');
  return isLoss ? say`Left out: ${ids}: ${message}.` : say`Differs: ${ids}: ${message}.`;
}
