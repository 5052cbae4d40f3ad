import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import { english } from '../languages/message.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';
import { lspDiagnostic } from './diagnostics.ts';
import { type Feature, rangeOf, type Seen } from './seen.ts';

/** The repairs of the faults in the range. */
export const codeAction: Feature<{ readonly range: Range }, CodeAction[]> = {
  method: 'textDocument/codeAction',
  capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  answer: (seen, { range }) => {
    const from = seen.offset(range.start);
    const to = seen.offset(range.end);
    return seen.diagnostics
      .filter((fault) => fault.repair && fault.from <= to && from <= fault.to)
      .map((fault) => action(seen, fault));
  },
};

function action(seen: Seen, fault: Diagnostic): CodeAction {
  const { title, edits } = fault.repair!;
  const changes = edits.map(({ from, to, text }) => ({ range: rangeOf(seen, from, to), newText: text }));
  return {
    title: english(title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [lspDiagnostic(seen, fault)],
    isPreferred: true,
    edit: { changes: { [seen.uri]: changes } },
  };
}
