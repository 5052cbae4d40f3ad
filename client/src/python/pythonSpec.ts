import { Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import {
  type PythonAnswer,
  type PythonEdited,
  type PythonEdits,
  type PythonEditsAnswer,
  type PythonWanted,
  pythonEdited,
  pythonWanted,
} from '../../../server/src/protocol/index.ts';
import { openDocument, type PythonTab, withoutReturns } from './pythonTab.ts';

/** Sends a request to the server. */
export type AskServer = <Answer>(method: string, params: object) => Promise<Answer>;

/** How often an edit is tried again that a keystroke in the spec overtook. */
const attempts = 5;

/** The document of a tab's spec, opened where it is not; undefined where there is no such file any more. */
export async function specOf({ spec }: Pick<PythonTab, 'spec'>): Promise<TextDocument | undefined> {
  const open = openDocument(spec);
  if (open || spec.scheme === 'untitled') return open;
  return workspace.openTextDocument(spec).then(
    (document) => document,
    () => undefined,
  );
}

/** Looks up the Python in the spec as it is now, and keeps where it stands; null where there is none. */
export async function readSpec(ask: AskServer, tab: PythonTab): Promise<PythonAnswer> {
  const document = await specOf(tab);
  if (document === undefined) return null;
  const { start, path } = tab;
  const wanted: PythonWanted = { uri: tab.spec.toString(), path, ...(start && { position: start }) };
  const found = await ask<PythonAnswer>(pythonWanted, wanted);
  if (found === null) return null;
  tab.path = found.path;
  if (found.version === document.version) tab.start = found.start;
  return { ...found, text: withoutReturns(found.text) };
}

/** Writes a text into the spec; false where the spec has changed the Python itself, or cannot hold the text. */
export async function writeSpec(ask: AskServer, tab: PythonTab, text: string): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await readSpec(ask, tab);
    if (found === null || found.text !== tab.text) return false;
    const wanted: PythonEdited = { uri: tab.spec.toString(), path: found.path, text };
    const answer = await ask<PythonEditsAnswer>(pythonEdited, wanted);
    if (answer === null) return false;
    if (await applied(tab.spec, answer)) {
      tab.text = text;
      return true;
    }
  }
  return false;
}

async function applied(spec: Uri, { version, edits }: PythonEdits): Promise<boolean> {
  if (openDocument(spec)?.version !== version) return false;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(spec, new Range(start.line, start.character, end.line, end.character), newText);
  }
  return edits.length === 0 || workspace.applyEdit(edit);
}
