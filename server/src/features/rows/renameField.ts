import type { AnnotatedTextEdit, ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Message, say } from '../../languages/message.ts';
import { fieldFault } from '../names/fieldFault.ts';
import { fieldName } from '../names/fieldName.ts';
import { obstacleText } from '../names/obstacleText.ts';
import { placeRange } from '../placeRange.ts';
import { doubt, plainEdit } from '../plainEdit.ts';
import { type Refused, rangeOf } from '../seen.ts';
import type { RowsFeature, RowsParams, RowsSeen, SpecOfRows } from './rowsSeen.ts';

interface Params extends RowsParams {
  readonly newName: string;
}

/** Renames a field in all rows, and in every spec that uses them, which is shown before it is done. */
export const renameField: RowsFeature<Params, WorkspaceEdit | Refused> = {
  method: 'textDocument/rename',
  specs: true,
  wants: (field, { newName }) =>
    field.at(-1) === newName || fieldFault(field, newName) ? undefined : { field, rows: 'all', name: newName },
  answer: (seen, { newName }) => {
    if (seen.field.at(-1) === newName) return { documentChanges: [] };
    const refusal = refusalOf(seen, newName);
    return refusal ? { refused: seen.words(refusal) } : edit(seen, newName);
  },
  plain: (answer, client) => ('refused' in answer ? answer : plainEdit(answer, client)),
};

function refusalOf({ field, places, specs }: RowsSeen, newName: string): Message | undefined {
  const own =
    fieldFault(field, newName) ?? (places?.obstacle && obstacleText(places.obstacle, { field, name: newName }));
  if (own) return own;
  for (const { seen } of specs) {
    const refusal = fieldName(seen, field).refuse(newName);
    if (refusal) return say`${fileName(seen.uri)}: ${refusal}`;
  }
  return undefined;
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function edit({ uri, version, field, places, specs, words }: RowsSeen, newName: string): WorkspaceEdit {
  const rows = (places?.places ?? []).map((place) => ({ range: placeRange(place), newText: newName }));
  const changes = specs.map((spec) => specEdit(spec, field, newName)).filter(({ edits }) => edits.length > 0);
  const used = new Set(changes.flatMap(({ edits }) => edits.map((each) => (each as AnnotatedTextEdit).annotationId)));
  const questions = Object.entries(questionsOf(String(field.at(-1)))).filter(([id]) => used.has(id));
  const changeAnnotations = Object.fromEntries(
    questions.map(([id, [label, description]]): [string, ChangeAnnotation] => [
      id,
      { label: words(label), description: words(description), needsConfirmation: true },
    ]),
  );
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: rows }, ...changes],
    ...(questions.length > 0 && { changeAnnotations }),
  };
}

const readers = 'specs';

function questionsOf(name: string): Readonly<Record<string, readonly [Message, Message]>> {
  return {
    [readers]: [say`The graders and rubrics`, say`They read this field of these samples.`],
    [doubt]: [say`Perhaps the same name`, say`Only you can tell whether this \`${name}\` is the same.`],
  };
}

function specEdit({ seen, version }: SpecOfRows, field: RowsSeen['field'], newName: string): TextDocumentEdit {
  const { uses, doubtful, write } = fieldName(seen, field);
  const sure = uses.map((use) => ({
    range: rangeOf(seen, use.from, use.to),
    newText: write(newName, use),
    annotationId: readers,
  }));
  const unsure = (doubtful?.(newName) ?? []).map(({ from, to }) => ({
    range: rangeOf(seen, from, to),
    newText: newName,
    annotationId: doubt,
  }));
  return { textDocument: { uri: seen.uri, version }, edits: [...sure, ...unsure] };
}
