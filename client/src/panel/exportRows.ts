import { l10n, type Uri } from 'vscode';
import type { SampleRows } from '../../../server/src/protocol/index.ts';
import type { ExportFormat } from './messages.ts';
import { rowsFormats } from './rowsText.ts';
import { beside, saveAs } from './saveAs.ts';

interface Wanted {
  readonly format: ExportFormat;
  /** A data URL of the picture that is shown. */
  readonly picture?: string | undefined;
}

/** Writes the rows that match, in their order, or the picture of those in view, to a file that the user names. */
export async function exportRows(
  spec: Uri,
  { format, picture }: Wanted,
  rows: AsyncIterable<Pick<SampleRows, 'columns' | 'rows'>>,
): Promise<void> {
  const title = l10n.t('Export Results');
  const ending = format === 'png' ? 'png' : rowsFormats[format].extension;
  const wanted = beside(spec, `results.${ending}`, /\.(?:grader|rubric)\.(?:json|ya?ml)$/);
  const contents = format === 'png' ? pictureBytes(picture) : await textBytes(format, rows);
  if (contents) await saveAs(wanted, contents, title);
}

function pictureBytes(picture: string | undefined): Uint8Array | undefined {
  const data = picture?.split(',')[1];
  return data === undefined ? undefined : Buffer.from(data, 'base64');
}

async function textBytes(
  format: 'csv' | 'markdown',
  parts: AsyncIterable<Pick<SampleRows, 'columns' | 'rows'>>,
): Promise<Uint8Array> {
  const { head, row } = rowsFormats[format];
  const texts: string[] = [];
  for await (const { columns, rows } of parts) {
    if (texts.length === 0) texts.push(head(columns));
    texts.push(rows.map((each) => row(columns, each)).join(''));
  }
  return Buffer.from(texts.join(''));
}
