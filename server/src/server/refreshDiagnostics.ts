import type { Seen } from '../features/seen.ts';
import { type Desk, refreshesDiagnostics } from './desk.ts';
import { diagnosticsOf, resultIdOf } from './diagnosticsOf.ts';

/** Tells a client that asks for diagnostics to ask again where what it was answered for this text holds no longer. */
export function refreshDiagnostics(desk: Desk, seen: Seen): void {
  const pulled = desk.known.get(seen.uri)?.pulled;
  if (!refreshesDiagnostics(desk) || pulled?.version !== seen.version) return;
  if (resultIdOf(diagnosticsOf(seen)) !== pulled.resultId) void desk.connection.languages.diagnostics.refresh();
}
