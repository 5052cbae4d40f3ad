import type { Json } from '../json.ts';
import type { Row } from '../sample.ts';

/** Whether a text in lower case stands anywhere in a row: its id, a text or a number of its item or its completion. */
export function rowSays({ id, item, sample }: Row, text: string): boolean {
  return id.toLowerCase().includes(text) || says(item, text) || says(sample, text);
}

function says(value: Json, text: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(text);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).includes(text);
  if (value === null) return false;
  return (Array.isArray(value) ? value : Object.values(value)).some((each) => says(each as Json, text));
}
