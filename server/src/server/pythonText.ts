import { rewriteString } from '../document/rewriteString.ts';
import { graderTitle } from '../features/graderTitle.ts';
import { type PythonPiece, pythonAt, pythonPieces } from '../features/pythonPieces.ts';
import type { PythonAnswer, PythonEdited, PythonEditsAnswer, PythonWanted } from '../protocol/index.ts';
import type { Desk } from './desk.ts';
import type { SpecDocument } from './documents.ts';

/** The Python of an open spec that the client asks for. */
export function pythonText(desk: Desk, wanted: PythonWanted): PythonAnswer {
  const found = pythonFor(desk, wanted);
  if (!found) return null;
  const { document, name } = found;
  const { path, text, from } = found.piece;
  return { path, text, name, start: document.text.positionAt(from), version: document.text.version };
}

/** Python of an open spec. */
export interface FoundPython {
  readonly document: SpecDocument;
  readonly piece: PythonPiece;
  /** What its grader is called. */
  readonly name: string;
}

/** The Python that the client asks for; undefined where there is none. */
export function pythonFor(desk: Desk, wanted: PythonWanted): FoundPython | undefined {
  const document = desk.documents.specs.get(wanted.uri);
  const piece = document && pieceFor(piecesIn(desk, document), document, wanted);
  if (!document || !piece) return undefined;
  return { document, piece, name: desk.words(graderTitle(document.tree, piece.site).title) };
}

function piecesIn({ authoring }: Desk, { tree }: SpecDocument): readonly PythonPiece[] {
  return pythonPieces({ tree, found: authoring.found(tree), shapeOf: authoring.shapeOf });
}

function pieceFor(
  pieces: readonly PythonPiece[],
  { text }: SpecDocument,
  { position, path }: PythonWanted,
): PythonPiece | undefined {
  const offset = position && text.offsetAt(position);
  const exact = offset === undefined ? undefined : pythonAt(pieces, offset);
  if (exact || path) return exact ?? pieces.find((piece) => String(piece.path) === String(path));
  return offset === undefined ? undefined : inGrader(pieces, offset);
}

/** The first Python of the innermost grader around an offset that has any. */
function inGrader(pieces: readonly PythonPiece[], offset: number): PythonPiece | undefined {
  const around = pieces.filter(({ site: { at, node } }) => at <= offset && offset <= at + node.length);
  return around.toSorted((a, b) => a.site.node.length - b.site.node.length)[0];
}

/** The edits of an open spec that make its Python read another text. */
export function pythonEdits({ documents }: Desk, { uri, path, text }: PythonEdited): PythonEditsAnswer {
  const document = documents.specs.get(uri);
  const changes = document && rewriteString(document.tree, document.notation, path, text);
  if (!document || !changes) return null;
  const place = (offset: number) => document.text.positionAt(offset);
  const edits = changes.map(({ from, to, text: newText }) => ({
    range: { start: place(from), end: place(to) },
    newText,
  }));
  return { version: document.text.version, edits };
}
