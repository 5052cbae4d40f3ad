import type { ChangeAnnotation, Position, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { say } from '../languages/message.ts';
import { nameAt } from './names/index.ts';
import type { Named } from './names/named.ts';
import { obstacleText } from './names/obstacleText.ts';
import { placeRange } from './placeRange.ts';
import { doubt, plainEdit } from './plainEdit.ts';
import { type Feature, type Refused, rangeOf, type SamplesSeen, type Seen } from './seen.ts';

interface Params {
  readonly position: Position;
  readonly newName: string;
}

/** Renames everywhere in the file; what lives in the samples also there, which is shown before it is done. */
export const rename: Feature<Params, WorkspaceEdit | Refused | null> = {
  method: 'textDocument/rename',
  wants: (seen, { position, newName }) => {
    const { field, name, refuse } = nameAt(seen, seen.offset(position)) ?? {};
    return field && name !== newName && !refuse?.(newName) ? { field, rows: 'all', name: newName } : undefined;
  },
  answer: (seen, { position, newName }) => {
    const named = nameAt(seen, seen.offset(position));
    if (!named) return null;
    const { field, name, refuse } = named;
    if (name === newName) return { documentChanges: [] };
    const obstacle = field && seen.samples?.obstacle;
    const refusal = refuse(newName) ?? (obstacle && obstacleText(obstacle, { field, name: newName }));
    return refusal ? { refused: seen.words(refusal) } : edit(seen, named, newName);
  },
  plain: (answer, client) => (answer && !('refused' in answer) ? plainEdit(answer, client) : answer),
};

function edit(seen: Seen, named: Named, newName: string): WorkspaceEdit {
  const { uses, doubtful, write } = named;
  const sure = uses.map((use) => ({ range: rangeOf(seen, use.from, use.to), newText: write(newName, use) }));
  const unsure = (doubtful?.(newName) ?? []).map(({ from, to }) => ({
    range: rangeOf(seen, from, to),
    newText: newName,
    annotationId: doubt,
  }));
  const own = { textDocument: { uri: seen.uri, version: seen.version }, edits: [...sure, ...unsure] };
  const rows = seen.samples?.places.length ? [samplesEdit(seen.samples, newName)] : [];
  const changeAnnotations = {
    ...(unsure.length > 0 && { [doubt]: doubtQuestion(seen, named) }),
    ...(rows.length > 0 && { [samples]: samplesQuestion(seen) }),
  };
  const asks = unsure.length + rows.length > 0;
  return { documentChanges: [own, ...rows], ...(asks && { changeAnnotations }) };
}

const samples = 'samples';

function samplesEdit({ uri, version, places }: SamplesSeen, newText: string): TextDocumentEdit {
  const edits = places.map((place) => ({ range: placeRange(place), newText, annotationId: samples }));
  return { textDocument: { uri, version }, edits };
}

function samplesQuestion({ words }: Seen): ChangeAnnotation {
  const description = words(say`Other graders and rubrics that read these samples are not changed.`);
  return { label: words(say`The samples`), description, needsConfirmation: true };
}

function doubtQuestion({ words }: Seen, { name }: Named): ChangeAnnotation {
  const description = words(say`Only you can tell whether this \`${name}\` is the same.`);
  return { label: words(say`Perhaps the same name`), description, needsConfirmation: true };
}
