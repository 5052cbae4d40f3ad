import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fieldPlaces } from '../../adapters/fieldPlaces.ts';
import { type FieldKey, fieldAtKey } from '../../engine/fieldAtKey.ts';
import { isJson } from '../../engine/isJson.ts';
import type { RowsFeature, RowsParams } from '../../features/rows/rowsSeen.ts';
import { refusalOf } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { columnIn } from '../encoding.ts';
import { pathOf } from '../runs/specRuns.ts';
import { specsOfRows } from './specsOfRows.ts';

/** Answers a request for a feature at a field of an open samples file; null where no field's key is asked about. */
export async function rowsAnswer<Params extends RowsParams, Answer>(
  desk: Desk,
  feature: RowsFeature<Params, Answer>,
  uri: string,
  params: Params,
): Promise<unknown> {
  const document = desk.documents.samples.get(uri);
  const file = pathOf(uri);
  const key = document && keyAt(desk, document, params);
  if (!document || !key || file === undefined) return null;
  const { version } = document;
  const wish = feature.wants?.(key.field, params);
  const columnOf = (line: string, units: number) => columnIn(line, units, desk.documents.encoding());
  const places = wish && (await fieldPlaces({ text: document.getText() }, wish, columnOf));
  const specs = feature.specs ? await specsOfRows(desk, file, uri) : [];
  if (desk.documents.samples.get(uri)?.version !== version)
    return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
  const { position } = desk.documents.places(document);
  const { line, character: from } = position(key.from);
  const at = { line, from, to: position(key.to).character };
  const seen = { uri, version, field: key.field, at, specs, words: desk.words, ...(places && { places }) };
  const answered = feature.answer(seen, params);
  const refusal = refusalOf(answered);
  if (refusal !== undefined) return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
  return feature.plain ? feature.plain(answered, desk.client().capabilities) : answered;
}

function keyAt(desk: Desk, document: TextDocument, { position }: RowsParams): FieldKey | undefined {
  const text = document.getText();
  const at = desk.documents.places(document).offset(position);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const found = isJson(line) ? fieldAtKey(line, at - start) : undefined;
  return found && { field: found.field, from: found.from + start, to: found.to + start };
}
