import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import { freshIds } from './shared/freshIds.ts';
import { plain } from './shared/plain.ts';

export const checklist: ImportFormat = {
  name: 'checklist',
  title: 'Checklist',
  docs:
    'A list, `- [ ]`, `-`, `*` or `1.` before each requirement, with points such as `[+2]` before it or `(2 points)` ' +
    'behind. A heading becomes the tag of what stands below it.',
  detect: ({ text, rows }) => {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !heading.test(line));
    const share = lines.filter((line) => item.test(line)).length / Math.max(1, lines.length);
    return share < 0.5 ? 0 : rows.length > 0 ? 0.55 : 0.6 * share + 0.2;
  },
  read,
};

const heading = /^\s*#{1,6}\s+(\S.*)$/;
const item = /^\s*(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]?\]\s*)?(\S.*)$/;
const before = /^[[(]\s*([+\-−]?\d+(?:\.\d+)?)\s*(?:pts?|points?)?\s*[\])]\s*:?\s*/i;
const behind = /\s*[[(]\s*([+\-−]?\d+(?:\.\d+)?)\s*(?:pts?|points?)\s*[\])]\s*\.?$/i;

function read({ text }: { readonly text: string }): Imported {
  const { items, left } = itemsIn(text);
  if (items.length === 0) return { refused: say`The text has no line that begins with \`-\`, \`*\` or a number.` };
  const idOf = freshIds();
  const isNested = /^[ \t]+(?:[-*+•]|\d+[.)])\s/m.test(text);
  return {
    rubric: { name: 'Imported checklist', criteria: items.map((each) => criterionOf(each, idOf)) },
    losses: [
      ...(left > 0 ? [say`Lines that are no list items are left out: ${left}.`] : []),
      ...(isNested
        ? [say`Items below items stand beside them: make a \`criteria\` group where they belong together.`]
        : []),
    ],
  };
}

interface Item {
  readonly text: string;
  /** The heading above. */
  readonly tag: string | undefined;
}

/** The items of a list, indented lines with the item that they go on; and how many lines are none. */
function itemsIn(text: string): { readonly items: readonly Item[]; readonly left: number } {
  const items: Item[] = [];
  let left = 0;
  let tag: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const found = item.exec(line)?.[1];
    const title = heading.exec(line)?.[1]?.trim();
    const last = items.at(-1);
    tag = title ?? tag;
    if (found) items.push({ text: found, tag });
    else if (/^\s+\S/.test(line) && last) items[items.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
    else if (line.trim() !== '' && title === undefined) left++;
  }
  return { items, left };
}

function criterionOf({ text: line, tag }: Item, idOf: (text: string) => string): JsonObject {
  const points = before.exec(line)?.[1] ?? behind.exec(line)?.[1] ?? '1';
  const text = line.replace(before, '').replace(behind, '').trim();
  return {
    id: idOf(text),
    points: Number(points.replace('−', '-')),
    ...(tag && { tags: [tag] }),
    requirement: plain(text || line),
  };
}
