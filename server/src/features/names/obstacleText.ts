import type { FieldWish, Obstacle } from '../../engine/fieldKeys.ts';
import { type Message, say } from '../../languages/message.ts';

type Word = (obstacle: Obstacle, key: string, name: string) => Message;

const words: Readonly<Record<Obstacle['kind'], Word>> = {
  taken: ({ line = 0 }, _, name) => say`Line ${line} of the samples already has \`${name}\` there.`,
  labelled: ({ line = 0 }, _, name) => say`Line ${line} of the samples already has a label for \`${name}\`.`,
  reserved: ({ line = 0 }, _, name) =>
    say`The fields of line ${line} of the samples stand at top level, where \`${name}\` means something else.`,
  unreadable: ({ line = 0 }, key) =>
    say`Line ${line} of the samples is not JSON, so \`${key}\` cannot be renamed in it. Mend it first.`,
  large: (_, key) =>
    say`The samples have more than 20 MB: rename \`${key}\` in them with a script, and here by find and replace.`,
  closed: ({ reason = '' }) => say`The samples cannot be read: ${reason}`,
};

/** Why a field of the samples cannot have a new name. */
export function obstacleText(obstacle: Obstacle, { field, name = '' }: Omit<FieldWish, 'rows'>): Message {
  return words[obstacle.kind](obstacle, String(field.at(-1)), name);
}
