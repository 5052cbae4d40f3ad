/** Makes ids from texts, such as `states_the_total` of “States the total.”: names that a formula can use, no two alike. */
export function freshIds(): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const stem = stemOf(text);
    let count = counts.get(stem) ?? 1;
    let id = count === 1 ? stem : `${stem}_${count}`;
    while (taken.has(id)) id = `${stem}_${++count}`;
    counts.set(stem, count);
    taken.add(id);
    return id;
  };
}

const mostWords = 5;
const longest = 48;

function stemOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const isName = /^[\w-]+$/.test(text);
  const stem = (isName ? words : words.slice(0, mostWords)).join('_').slice(0, longest).replace(/_$/, '');
  return stem === '' || /^\d/.test(stem) ? `c${stem && `_${stem}`}` : stem;
}
