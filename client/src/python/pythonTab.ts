import { type TextDocument, type Uri, workspace } from 'vscode';
import type { Spot } from './pythonPlace.ts';
import type { PythonOrigin } from './pythonUri.ts';

/** A Python that is edited in a tab, and where it stands in its spec. */
export interface PythonTab {
  /** Of the tab's document. */
  readonly uri: Uri;
  spec: Uri;
  path: PythonOrigin['path'];
  /** Where the string begins in the spec; it moves along with the edits of the spec. */
  start?: Spot;
  /** The text that tab and spec last agreed on, with line ends `\n`; undefined when the spec has it no more. */
  text: string | undefined;
  /** Counts what the editor has to read anew. */
  readings: number;
  /** What is being done, one after the other. */
  work: Promise<unknown>;
  /** Whether its user saves the tab, or we do to take the mark of unsaved changes away. */
  saving: 'user' | 'mark' | undefined;
}

/** Does one thing at a time for a tab. */
export function inTurn<Result>(tab: PythonTab, act: () => Promise<Result>): Promise<Result> {
  const done = tab.work.then(act);
  tab.work = done.catch(() => undefined);
  return done;
}

/** The tab's document, where it is open. */
export function documentOf({ uri }: Pick<PythonTab, 'uri'>): TextDocument | undefined {
  return openDocument(uri);
}

/** A document that is open; none is opened. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** A text with line ends `\n`. */
export function withoutReturns(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
