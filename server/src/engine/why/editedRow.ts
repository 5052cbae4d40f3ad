import type { Json } from '../json.ts';
import { jsonPieces, pieceOf } from '../jsonPieces.ts';
import type { Path } from '../part.ts';
import { rowTexts } from '../rowTexts.ts';
import { type Row, readRow } from '../sample.ts';
import type { RowEdit, TextEdit, ValueEdit } from './flip.ts';
import { spliced } from './spliced.ts';

/**
 * The row with its sample changed, all else as written; what is filled in from the completion is filled in anew.
 * Undefined where an edit does not fit.
 */
export function editedRow(row: Row, edits: readonly RowEdit[]): Row | undefined {
  const { item } = rowTexts(row);
  const sample = inOrder(edits).reduce<string | undefined>(
    (text, edit) => text && edited(text, edit, row),
    rowTexts({ ...row, sample: row.source === undefined ? row.sample : {} }).sample,
  );
  if (sample === undefined) return undefined;
  const source = `{"item":${item},"sample":${sample}}`;
  const read = readRow(JSON.parse(source) as Json, row.line, source);
  return 'text' in read ? undefined : { ...row, item: read.item, sample: read.sample, source };
}

/** Texts from behind, so that the offsets before an edit hold. */
function inOrder(edits: readonly RowEdit[]): readonly RowEdit[] {
  const texts = edits.filter((edit): edit is TextEdit => 'from' in edit);
  const values = edits.filter((edit): edit is ValueEdit => !('from' in edit));
  return [...texts.sort((one, other) => other.from - one.from), ...values];
}

function edited(sample: string, edit: RowEdit, row: Row): string | undefined {
  const path = edit.path.slice(1);
  const whole = withFilled(sample, path, row);
  return spliced(whole, path, (value) => {
    if (!('from' in edit)) return edit.json;
    const text: unknown = value === undefined ? '' : JSON.parse(value);
    if (typeof text !== 'string') return value;
    return JSON.stringify(text.slice(0, edit.from) + edit.text + text.slice(edit.to));
  });
}

/** What the engine fills in is written out before it is changed. */
function withFilled(sample: string, [key, ...below]: Path, row: Row): string {
  if (below.length === 0 || pieceOf(jsonPieces(sample), String(key)) !== undefined) return sample;
  const filled = pieceOf(jsonPieces(rowTexts(row).sample), String(key));
  if (filled === undefined) return sample;
  return spliced(sample, [key!], () => filled) ?? sample;
}
