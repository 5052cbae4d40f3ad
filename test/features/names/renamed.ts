import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { fieldPlaces } from '../../../server/src/adapters/fieldPlaces.ts';
import { plainEdit } from '../../../server/src/features/plainEdit.ts';
import { rename } from '../../../server/src/features/rename.ts';
import { seenOf } from '../seen.ts';

export interface Files {
  readonly text: string;
  readonly notation: 'json' | 'yaml';
  readonly samples: string | undefined;
}

const rows = 'file:///rows.jsonl';

/** A spec and its samples after a rename at an offset, `whole` with its doubtful edits, or why there is none; null where no name stands there. */
export async function renamed({ text, notation, samples }: Files, offset: number, newName: string) {
  const seen = seenOf(text, notation);
  const params = { position: seen.position(offset), newName };
  const wish = rename.wants!(seen, params);
  const places = wish && samples !== undefined ? await fieldPlaces({ text: samples }, wish) : undefined;
  const answer = rename.answer(
    { ...seen, ...(places && { samples: { uri: rows, version: null, ...places } }) },
    params,
  );
  if (!answer || 'refused' in answer) return answer;
  const changes = (answer.documentChanges ?? []) as TextDocumentEdit[];
  const sure = plainEdit(answer, { workspace: { workspaceEdit: { documentChanges: true } } }).documentChanges;
  const whole = applied(changes, seen.uri, text);
  const known = {
    text: applied(sure as TextDocumentEdit[], seen.uri, text),
    samples: samples && applied(changes, rows, samples),
  };
  return whole === known.text ? known : { ...known, whole };
}

function applied(changes: readonly TextDocumentEdit[], uri: string, text: string): string {
  const edits = changes.filter(({ textDocument }) => textDocument.uri === uri).flatMap((change) => change.edits);
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edits as TextEdit[]);
}
