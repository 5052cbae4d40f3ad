import type { Json } from '../../../engine/json.ts';
import { type Message, say } from '../../../languages/message.ts';

/** A text of another tool as a text of a rubric: its double braces would be templates, so a space parts them. */
export function plain(text: string): string {
  return text.trim().replaceAll('{{', '{ {').replaceAll('}}', '} }');
}

/** What is to be said where `plain` changed something of a text that became a value. */
export function partedNote(made: Json, source: string): readonly Message[] {
  const parted = /\{ \{|\} \}/;
  return parted.test(JSON.stringify(made)) && !parted.test(source)
    ? [say`Double braces in texts of the source are parted by a space, or they would be templates.`]
    : [];
}
