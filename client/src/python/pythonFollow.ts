import { Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { pythonChange } from './pythonChange.ts';
import { type AskServer, readSpec, specOf, writeSpec } from './pythonSpec.ts';
import { documentOf, type PythonTab, withoutReturns } from './pythonTab.ts';

/** What keeps tab and spec alike; each is done in the tab's turn. */
export interface PythonFollow {
  /** Brings what was typed in the tab to the spec; where the spec has changed the same text, the spec stands. */
  toSpec(tab: PythonTab): Promise<void>;
  /** Brings what the spec says to the tab. */
  toTab(tab: PythonTab): Promise<void>;
}

/** `reread` has the editor read a tab's document anew. */
export function followPython(ask: AskServer, reread: (tab: PythonTab) => void): PythonFollow {
  const toSpec = async (tab: PythonTab) => {
    const document = documentOf(tab);
    if (document === undefined || tab.text === undefined) return;
    const text = withoutReturns(document.getText());
    if (text !== tab.text && !(await writeSpec(ask, tab, text))) await toTab(tab);
  };
  const toTab = async (tab: PythonTab) => {
    const before = tab.text;
    const found = await readSpec(ask, tab);
    if (before === undefined || found === null) return replace(tab, found?.text, reread);
    tab.text = found.text;
    if (before !== found.text) await show(tab, found.text);
    await takeMark(tab, reread);
  };
  return { toSpec, toTab };
}

/** Has a tab show that its Python is gone, or is there again. A file that cannot be written cannot be saved either. */
async function replace(tab: PythonTab, text: string | undefined, reread: (tab: PythonTab) => void): Promise<void> {
  if (tab.text === text) return;
  await saveQuietly(tab);
  tab.text = text;
  reread(tab);
}

/** Makes the tab's document read a text, however fast its user types. */
async function show(tab: PythonTab, text: string): Promise<void> {
  for (;;) {
    const document = documentOf(tab);
    if (document === undefined || withoutReturns(document.getText()) === text) return;
    if (await workspace.applyEdit(editOf(document, text))) return;
  }
}

function editOf(document: TextDocument, text: string): WorkspaceEdit {
  const before = withoutReturns(document.getText());
  const { from, to, text: part } = pythonChange(before, text);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(...spotAt(before, from), ...spotAt(before, to)), part);
  return edit;
}

function spotAt(text: string, offset: number): [line: number, character: number] {
  const lines = text.slice(0, offset).split('\n');
  return [lines.length - 1, lines.at(-1)!.length];
}

/** A tab has no unsaved changes when its spec has none. */
async function takeMark(tab: PythonTab, reread: (tab: PythonTab) => void): Promise<void> {
  const document = documentOf(tab);
  if (document?.isDirty !== true || tab.saving !== undefined || (await specOf(tab))?.isDirty !== false) return;
  if (withoutReturns(document.getText()) !== tab.text) return;
  await saveQuietly(tab);
  if (withoutReturns(document.getText()) !== tab.text) reread(tab);
}

/** Saves the tab alone; what the editor's save actions do to the text then stays out of the spec. */
async function saveQuietly(tab: PythonTab): Promise<void> {
  const document = documentOf(tab);
  if (document?.isDirty !== true || tab.saving !== undefined) return;
  tab.saving = 'mark';
  await document.save().then(undefined, () => false);
  tab.saving = undefined;
}
