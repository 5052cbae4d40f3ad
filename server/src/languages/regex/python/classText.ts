/** Code points from the first to the last. */
export type Item = readonly [low: number, high: number];

/** What folds to an ASCII letter from beyond ASCII: the long s and the Kelvin sign. */
const strangers: Readonly<Record<string, number>> = { s: 0x17f, k: 0x212a };

const beyondLetters = 0x7f;

/**
 * A class of Python's `re`. Whatever the case, letters beyond ASCII are not common to RE2 and Python (undefined), but
 * for a range that reaches over all of them.
 */
export function classText(items: readonly Item[], options: { isNot: boolean; foldCase: boolean }): string | undefined {
  const { isNot, foldCase } = options;
  if (foldCase && items.some(isUnsure)) return undefined;
  const all = foldCase ? items.flatMap(folded) : items;
  const [only] = all;
  if (!isNot && all.length === 1 && only![0] === only![1]) return pointText(only![0]);
  return `[${isNot ? '^' : ''}${all.map(itemText).join('')}]`;
}

function isUnsure([low, high]: Item): boolean {
  return high > beyondLetters && !(low <= beyondLetters + 1 && high === 0x10ffff);
}

/** The item with what its ASCII letters fold to. */
function folded([low, high]: Item): readonly Item[] {
  const others = new Set<number>();
  for (let point = Math.max(low, 65); point <= Math.min(high, 122); point++) {
    const letter = String.fromCharCode(point).toLowerCase();
    if (!/[a-z]/.test(letter)) continue;
    for (const each of [letter.charCodeAt(0), letter.charCodeAt(0) - 32, strangers[letter] ?? point])
      if (each < low || each > high) others.add(each);
  }
  return [[low, high], ...[...others].map((each) => [each, each] as const)];
}

function itemText([low, high]: Item): string {
  return low === high ? pointText(low) : `${pointText(low)}-${pointText(high)}`;
}

function pointText(point: number): string {
  const letter = String.fromCodePoint(point);
  if (point < 128 && /[0-9A-Za-z]/.test(letter)) return letter;
  return point < 0x10000 ? `\\u${point.toString(16).padStart(4, '0')}` : `\\U${point.toString(16).padStart(8, '0')}`;
}
