import { say } from '../../../../languages/message.ts';
import type { Repair } from './repair.ts';

/** How a text is cut to so many units: where the last of them ends. */
export type CutAt = (text: string, count: number) => number;

/** Cuts off what is too much, or adds dots in place of what is still to be written. */
export function otherLength(
  text: string,
  { count, least, most }: { readonly count: number; readonly least: number; readonly most: number },
  unit: { readonly name: string; readonly cutAt: CutAt; readonly filler: string },
): readonly Repair[] {
  if (count > most) {
    const from = unit.cutAt(text, Math.floor(most));
    return [
      { sentences: [say`Cut it to ${Math.floor(most)} ${unit.name}.`], edits: [{ from, to: text.length, text: '' }] },
    ];
  }
  const more = Math.ceil(least) - count;
  if (more <= 0) return [];
  const edit = { from: text.length, to: text.length, text: unit.filler.repeat(more) };
  return [{ sentences: [say`Lengthen it to ${Math.ceil(least)} ${unit.name}.`], edits: [edit] }];
}
