import type { CodeAction, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Action, NewFile, Offer } from './actions/action.ts';
import { actions } from './actions/index.ts';
import { lspDiagnostic } from './diagnostics.ts';
import { fileUri } from './fileUri.ts';
import { plainActions } from './plainActions.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';

interface Params {
  readonly range: Range;
  readonly context?: { readonly only?: readonly string[] };
}

/** What can be done where the cursor is: repairs, silencing a fault, and other ways to write the same. */
export const codeAction: Feature<Params, CodeAction[]> = {
  method: 'textDocument/codeAction',
  answer: (seen, { range, context }) => {
    const place = { from: seen.offset(range.start), to: seen.offset(range.end) };
    const wanted = actions.filter((action) => isWanted(action, context?.only));
    return wanted.flatMap(({ kind, offers }) => [...offers(seen, place)].map((offer) => written(seen, kind, offer)));
  },
  plain: plainActions,
};

/** A kind stands for all that begin with it. */
function isWanted({ kind, onRequest }: Action, only: readonly string[] | undefined): boolean {
  if (!only) return onRequest !== true;
  return only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

function written(seen: Seen, kind: string, offer: Offer): CodeAction {
  const { title, command, fault, preferred, edits, creates } = offer;
  const changes = edits.map(({ from, to, text }) => ({ range: rangeOf(seen, from, to), newText: text }));
  return {
    title: seen.words(title),
    kind,
    ...(fault && { diagnostics: [lspDiagnostic(seen, fault)] }),
    ...(preferred && { isPreferred: true }),
    ...(command
      ? { command: { title: seen.words(title), ...command } }
      : { edit: creates ? withNewFile(seen, changes, creates) : { changes: { [seen.uri]: changes } } }),
  };
}

/** An edit that makes a file first; it does nothing where there is such a file meanwhile. */
function withNewFile({ uri, version }: Seen, edits: TextEdit[], { path, text }: NewFile): WorkspaceEdit {
  const made = fileUri(uri, path)!;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri: made, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri: made, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
      { textDocument: { uri, version }, edits },
    ],
  };
}
