import { hashOf } from '../../../hash.ts';
import type { JsonObject } from '../../../json.ts';
import { failure } from '../../../outcome.ts';
import type { Unit } from '../../../part.ts';
import type { Answer } from '../../../world.ts';
import type { Batch } from './batch.ts';

/** The unit of a judged criterion as one that asks together with others, and reads of the reply what is its own. */
export function batched(unit: Unit, id: string, batch: Batch): Unit {
  return {
    ...unit,
    hash: hashOf([unit.hash, id, batch.hash]),
    reads: batch.reads,
    asks: (row, answers) => {
      const own = unit.asks?.(row, answers) ?? [];
      return 'flag' in own || own.length === 0 ? own : batch.asks(row);
    },
    score: (row, answers) =>
      unit.score(
        row,
        answers.map((answer) => ownPart(answer, id)),
      ),
  };
}

/** What a reply says of one criterion. */
function ownPart(answer: Answer, id: string): Answer {
  if (!('value' in answer)) return answer;
  const reply = answer.value as JsonObject | null;
  if (reply && Object.hasOwn(reply, id)) return { ...answer, value: reply[id]! };
  return failure(
    'model_grader_parse_error',
    `The judge did not reply in the form asked for: it says nothing of \`${id}\`.`,
  );
}
