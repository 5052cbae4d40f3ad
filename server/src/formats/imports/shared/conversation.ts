import type { Json } from '../../../engine/json.ts';
import { objectsIn, textIn } from './fields.ts';

/** A conversation as text, a line for who speaks where there is more than one turn; undefined where there is none. */
export function conversation(messages: Json | undefined): string | undefined {
  if (typeof messages === 'string') return textIn(messages);
  const turns = objectsIn(messages).flatMap(({ role, content }) => {
    const text = textIn(content);
    return text === undefined ? [] : [{ role: textIn(role) ?? 'user', text }];
  });
  if (turns.length < 2) return turns[0]?.text;
  return turns.map(({ role, text }) => `[${role}]\n${text}`).join('\n\n');
}
