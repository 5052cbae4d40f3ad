import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Action, Offer } from './actions/action.ts';
import { actions } from './actions/index.ts';
import { lspDiagnostic } from './diagnostics.ts';
import { plainActions } from './plainActions.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';

interface Params {
  readonly range: Range;
  readonly context?: { readonly only?: readonly string[] };
}

/** What can be done where the cursor is: repairs, silencing a fault, and other ways to write the same. */
export const codeAction: Feature<Params, CodeAction[]> = {
  method: 'textDocument/codeAction',
  capability: { codeActionProvider: { codeActionKinds: [...new Set(actions.map(({ kind }) => kind))] } },
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

function written(seen: Seen, kind: string, { title, edits, command, fault, preferred }: Offer): CodeAction {
  const changes = edits.map(({ from, to, text }) => ({ range: rangeOf(seen, from, to), newText: text }));
  return {
    title: seen.words(title),
    kind,
    ...(fault && { diagnostics: [lspDiagnostic(seen, fault)] }),
    ...(preferred && { isPreferred: true }),
    ...(command
      ? { command: { title: seen.words(title), ...command } }
      : { edit: { changes: { [seen.uri]: changes } } }),
  };
}
