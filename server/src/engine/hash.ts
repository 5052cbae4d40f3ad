import type { Json } from './json.ts';

/** JSON with the keys of each object in one order: equal values give equal texts. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join(',')}}`;
}

/** Names a value by its content: 106 bits, as 27 hexadecimal digits. Not for secrets. */
export function hashOf(value: Json): string {
  return hashText(canonical(value));
}

/** Names a text by its content, as `hashOf` does. Two cyrb53 sums (bryc, public domain) with different seeds. */
export function hashText(text: string): string {
  let [high, low] = [0xdeadbeef ^ 0x9e3779b9, 0x41c6ce57 ^ 0x9e3779b9];
  let [otherHigh, otherLow] = [0xdeadbeef ^ 0x85ebca6b, 0x41c6ce57 ^ 0x85ebca6b];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
    otherHigh = Math.imul(otherHigh ^ unit, 2654435761);
    otherLow = Math.imul(otherLow ^ unit, 1597334677);
  }
  return finished(high, low) + finished(otherHigh, otherLow);
}

/** The sum of 53 bits that two running products give. */
function finished(firstHigh: number, firstLow: number): string {
  let high = firstHigh;
  let low = firstLow;
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
