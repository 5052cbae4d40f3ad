import type { Profile } from '../engine/grading.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Row } from '../engine/sample.ts';
import { type Field, type FieldTree, lookBelow, profileField } from './fieldTree.ts';
import type { Batch } from './samples/jsonl.ts';

/** Most fields that a profile holds, so that rows with keys of their own cannot fill the memory. */
const room = 400;
/** Levels below a field of the item or the sample that are looked into. */
const depth = 6;
/** Completions that are held as they are, and the longest of them in UTF-16 units. */
const [texts, longest] = [5, 2000];

/** Looks through samples once; holds fields, the first row and a few texts, never the rows. `hash` is made by the caller, who sees the text. */
export async function profileOf(batches: AsyncIterable<Batch>): Promise<Omit<Profile, 'hash'>> {
  const tree: FieldTree = { fields: [], room, full: false };
  const roots = { sample: rootOf('sample'), item: rootOf('item') };
  let [rows, bad] = [0, 0];
  let first: Row | undefined;
  const held: string[] = [];
  for await (const batch of batches) {
    rows += batch.rows.length;
    first ??= batch.rows[0];
    bad += batch.bad.length;
    for (const row of batch.rows) {
      addRow(tree, roots, row);
      if (held.length < texts) held.push(...textOf(row));
    }
  }
  const fields = tree.fields.map(profileField).sort((a, b) => b.count - a.count);
  return { rows, bad, fields, full: tree.full, ...(first && { first }), ...(held.length > 0 && { texts: held }) };
}

/** The completion, where it is one to show how completions look. */
function textOf({ sample: { output_text: text } }: Row): readonly string[] {
  return typeof text === 'string' && text.length <= longest && text.trim() !== '' ? [text] : [];
}

type Root = Pick<Field, 'path' | 'parts'>;

function rootOf(path: string): Root {
  return { path, parts: new Map() };
}

/** The sample first: an item with keys of its own in each row cannot push the completion out. */
function addRow(tree: FieldTree, { sample, item }: Readonly<Record<'sample' | 'item', Root>>, row: Row): void {
  addObject(tree, sample, row.sample);
  addObject(tree, item, row.item);
}

function addObject(tree: FieldTree, root: Root, object: JsonObject): void {
  for (const part of Object.entries(object)) lookBelow(tree, root, part, depth);
}
