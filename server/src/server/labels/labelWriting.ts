import { pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rewriteRow } from '../../adapters/rewriteRow.ts';
import { labelEdit } from '../../engine/labels/labelEdit.ts';
import { isLabelOf } from '../../engine/labels/labelForm.ts';
import { readLine } from '../../formats/samples/jsonl.ts';
import { type Message, say, sentence } from '../../languages/message.ts';
import type { LabelAnswer, LabelGiven, RowWritten } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import { filesChanged } from '../rows/sampleSearch.ts';
import { openSamples } from '../rows/sampleSource.ts';
import { type Labelled, labelledSpec, partsOf } from './labelChoices.ts';

type Refusal = { readonly refused: Message };

/** The row that is to stand in place of another, or why it stays. */
type Rewrite = (row: string) => string | Refusal;

/** Puts a label into the samples: into the open document, where it can be undone, else into the file. */
export async function writeLabel(desk: Desk, given: LabelGiven): Promise<LabelAnswer> {
  const spec = await labelledSpec(desk, given.uri);
  if ('refused' in spec) return { refused: desk.words(spec.refused) };
  return writeRow(desk, spec, given, (row) => labelled(desk, spec, given, row));
}

/** Puts a row back as it was, where nobody else has written it since. */
export async function restoreRow(desk: Desk, { uri, line, before, after }: RowWritten): Promise<LabelAnswer> {
  const spec = await labelledSpec(desk, uri);
  if ('refused' in spec) return { refused: desk.words(spec.refused) };
  const restored: Rewrite = (row) =>
    row === after ? before : { refused: say`Line ${line} of the samples has changed since, so it is not put back.` };
  return writeRow(desk, spec, { uri, line }, restored);
}

function labelled(
  desk: Desk,
  spec: Labelled,
  { id, line, criterion, label, rater }: LabelGiven,
  text: string,
): string | Refusal {
  const row = readLine(text.replace(/^\uFEFF/, ''), line);
  if ('message' in row) return { refused: row.message };
  if (row.id !== id) return { refused: say`The samples have changed: \`${id}\` is not on line ${line} any more.` };
  const part = partsOf(desk, spec, row).find((each) => each.id === criterion);
  if (!part) return { refused: say`There is no criterion \`${criterion}\` to label.` };
  if (label !== null && !isLabelOf(part.spec, label, part.scale))
    return { refused: say`\`${String(label)}\` is no label of \`${criterion}\`.` };
  const edit = labelEdit(text, { rater, criterion, label: label ?? undefined });
  return 'refused' in edit ? edit : text.slice(0, edit.from) + edit.text + text.slice(edit.to);
}

async function writeRow(
  desk: Desk,
  { samples }: Labelled,
  { uri, line }: Pick<RowWritten, 'uri' | 'line'>,
  rewrite: Rewrite,
): Promise<LabelAnswer> {
  const document = openSamples(desk, samples);
  const write = document ? inDocument(desk, document) : inFile(desk, samples);
  const written = await write(line, rewrite).catch((error: Error): Refusal => ({ refused: sentence(error.message) }));
  if ('refused' in written) return { refused: desk.words(written.refused) };
  return { uri, samples: document?.uri ?? pathToFileURL(samples).href, line, ...written };
}

type Written = Pick<RowWritten, 'before' | 'after'>;
type Write = (line: number, rewrite: Rewrite) => Promise<Written | Refusal>;

function inFile(desk: Desk, file: string): Write {
  return async (line, rewrite) => {
    let found: Written | Refusal | undefined;
    const kept = (row: string) => {
      const text = rewrite(row);
      found = typeof text === 'string' ? { before: row, after: text } : text;
      return typeof text === 'string' ? text : undefined;
    };
    await rewriteRow(file, { line, rewrite: kept });
    filesChanged(desk, [pathToFileURL(file).href]);
    return found!;
  };
}

function inDocument(desk: Desk, document: TextDocument): Write {
  return async (line, rewrite) => {
    const { uri, version } = document;
    const text = document.getText();
    const row = lineAt(text, line);
    if (!row) return { refused: say`There is no sample on line ${line}.` };
    const before = text.slice(row.from, row.to);
    const after = rewrite(before);
    if (typeof after !== 'string') return after;
    const { position } = desk.documents.places(document);
    const { head, tail } = alike(before, after);
    const range = { start: position(row.from + head), end: position(row.to - tail) };
    const edits = [{ range, newText: after.slice(head, after.length - tail) }];
    const edit = { documentChanges: [{ textDocument: { uri, version }, edits }] };
    const { applied } = before === after ? { applied: true } : await desk.connection.workspace.applyEdit(edit);
    return applied ? { before, after } : { refused: say`The samples changed while they were being written.` };
  };
}

function lineAt(text: string, line: number): { readonly from: number; readonly to: number } | undefined {
  let from = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', from);
    if (end < 0) return undefined;
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}

/** How many units two texts have in common at their beginnings and, behind those, at their ends; no character is cut. */
function alike(one: string, other: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const isCut = (at: number) => isLow(one, at) || isLow(other, at);
  if (head > 0 && isCut(head)) head--;
  if (tail > 0 && isLow(one, one.length - tail)) tail--;
  return { head, tail };
}

/** Whether the second half of a pair stands there. */
function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
