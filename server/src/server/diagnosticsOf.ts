import { createHash } from 'node:crypto';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { cappedFaults } from '../features/cappedFaults.ts';
import { lspDiagnostic } from '../features/diagnostics.ts';
import { rangeOf, type Seen } from '../features/seen.ts';
import { say } from '../languages/message.ts';

/** Faults of one file that an editor is told of at most. */
const most = 1000;

/** The faults of an open spec as LSP writes them; of too many the gravest, and one more that counts the others. */
export function diagnosticsOf(seen: Seen): Diagnostic[] {
  const { shown, left } = cappedFaults(seen.diagnostics, most);
  const [next] = left;
  const told = shown.map((fault) => lspDiagnostic(seen, fault));
  if (!next) return told;
  const message = seen.words(say`${left.length} more faults are not shown, the first of them here.`);
  const range = rangeOf(seen, next.from, next.to);
  return [...told, { range, severity: DiagnosticSeverity.Information, source: 'rewardsmith', message }];
}

/** Names a list of diagnostics: equal lists have equal names. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return createHash('sha256').update(JSON.stringify(diagnostics)).digest('base64url').slice(0, 16);
}
