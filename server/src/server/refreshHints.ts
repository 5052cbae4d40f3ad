import type { Desk } from './desk.ts';

/** Tells the editor to ask for inlay hints again, where it can be told. */
export function refreshHints({ client, connection }: Desk): void {
  const { inlayHint } = client().capabilities.workspace ?? {};
  if (inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
}
