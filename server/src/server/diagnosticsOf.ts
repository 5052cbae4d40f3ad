import { createHash } from 'node:crypto';
import type { Diagnostic } from 'vscode-languageserver';
import { lspDiagnostic } from '../features/diagnostics.ts';
import type { Seen } from '../features/seen.ts';

/** The faults of an open spec as LSP writes them. */
export function diagnosticsOf(seen: Seen): Diagnostic[] {
  return seen.diagnostics.map((fault) => lspDiagnostic(seen, fault));
}

/** Names a list of diagnostics: equal lists have equal names. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return createHash('sha256').update(JSON.stringify(diagnostics)).digest('base64url').slice(0, 16);
}
