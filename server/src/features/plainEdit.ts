import type { AnnotatedTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Client } from './seen.ts';

/** Annotates an edit that nobody wants unseen. */
export const doubt = 'doubt';

/**
 * A workspace edit as a client takes it: without annotations, or without versions too, where it knows none. A doubtful
 * edit is left out where it cannot be asked about.
 */
export function plainEdit({ documentChanges = [], changeAnnotations }: WorkspaceEdit, client: Client): WorkspaceEdit {
  const known = client.workspace?.workspaceEdit;
  const annotated = known?.documentChanges && known.changeAnnotationSupport;
  if (annotated) return { documentChanges, ...(changeAnnotations && { changeAnnotations }) };
  const plain = documentChanges.flatMap((change) => ('edits' in change ? [change] : []));
  const bare = plain.map(({ textDocument, edits }) => ({ textDocument, edits: edits.flatMap(withoutAnnotation) }));
  if (known?.documentChanges) return { documentChanges: bare };
  return { changes: Object.fromEntries(bare.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}

function withoutAnnotation(edit: object): TextEdit[] {
  const { range, newText, annotationId } = edit as AnnotatedTextEdit;
  return annotationId === doubt ? [] : [{ range, newText }];
}
