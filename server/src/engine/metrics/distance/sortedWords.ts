/** Words in the order of their code points, as Python sorts them, joined by single spaces. */
export function sortedWords(words: Iterable<string>): string {
  return [...words].sort(byCodePoint).join(' ');
}

function byCodePoint(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  return rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
}

/** Half a pair outranks every other unit: the code points that need two are above those that need one. */
function rank(unit: number): number {
  if (Number.isNaN(unit)) return -1;
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
