import type { Item } from './classText.ts';

const last = 0x10ffff;

/** The code points of a general category of Unicode such as `L` or `Lu`, or all others. */
export function category(name: string, isNot: boolean): readonly Item[] {
  const inside = new RegExp(`\\p{${name}}`, 'u');
  const items: Item[] = [];
  let low: number | undefined;
  for (let point = 0; point <= last + 1; point++) {
    const isIn = point <= last && inside.test(String.fromCodePoint(point)) !== isNot;
    if (isIn) low ??= point;
    else if (low !== undefined) {
      items.push([low, point - 1]);
      low = undefined;
    }
  }
  return items;
}
