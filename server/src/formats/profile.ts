import type { Profile, ProfileField } from '../engine/grading.ts';
import type { Json } from '../engine/json.ts';
import type { Row } from '../engine/sample.ts';
import type { Batch } from './samples/jsonl.ts';

/** Most fields that a profile holds, so that rows with keys of their own cannot fill the memory. */
const capacity = 400;
const depth = 6;

interface Field {
  readonly types: Set<string>;
  readonly example: string;
  count: number;
}

/** Looks through samples once; holds fields, never rows. `hash` is made by the caller, who sees the text. */
export async function profileOf(batches: AsyncIterable<Batch>): Promise<Omit<Profile, 'hash'>> {
  const fields = new Map<string, Field>();
  let [rows, bad] = [0, 0];
  let first: Row | undefined;
  for await (const batch of batches) {
    rows += batch.rows.length;
    first ??= batch.rows[0];
    bad += batch.bad.length;
    for (const row of batch.rows) addRow(fields, row);
  }
  const sorted = [...fields].map(asField).sort((a, b) => b.count - a.count);
  return { rows, bad, fields: sorted, ...(first && { first }) };
}

function asField([path, { types, count, example }]: [string, Field]): ProfileField {
  return { path, types: [...types], count, example };
}

/** The sample first: an item with keys of its own in each row cannot push the completion out. */
function addRow(fields: Map<string, Field>, row: Row): void {
  for (const [key, value] of Object.entries(row.sample)) add(fields, `sample.${key}`, value, depth);
  for (const [key, value] of Object.entries(row.item)) add(fields, `item.${key}`, value, depth);
}

function add(fields: Map<string, Field>, path: string, value: Json, rest: number): void {
  note(fields, path, value);
  if (rest === 0 || value === null || typeof value !== 'object') return;
  if (!Array.isArray(value))
    for (const [key, child] of Object.entries(value)) add(fields, `${path}.${key}`, child, rest - 1);
  else if (value.length > 0) add(fields, `${path}[0]`, value[0], rest - 1);
}

function note(fields: Map<string, Field>, path: string, value: Json): void {
  const known = fields.get(path);
  if (known) {
    known.count++;
    known.types.add(typeName(value));
  } else if (fields.size < capacity) {
    fields.set(path, { types: new Set([typeName(value)]), count: 1, example: JSON.stringify(value).slice(0, 200) });
  }
}

function typeName(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
