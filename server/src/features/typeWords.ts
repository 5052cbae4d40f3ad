import type { FieldType, ProfileField } from '../engine/grading.ts';
import { either } from '../languages/either.ts';
import { type Message, say } from '../languages/message.ts';

const words: Readonly<Record<FieldType, Message>> = {
  string: say`string`,
  number: say`number`,
  boolean: say`boolean`,
  null: say`null`,
  list: say`list`,
  object: say`object`,
};

/** The types of a field, most common first. */
export function typeWords({ types }: Pick<ProfileField, 'types'>): Message | string {
  return either(types.map((type) => words[type]));
}
