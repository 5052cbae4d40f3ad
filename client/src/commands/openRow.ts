import { commands, Position, Range, Uri } from 'vscode';
import type { RowPlace } from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';

/** Opens a sample's row. Goes through `vscode.open`, which also opens files too large for extensions to read. */
export async function openRow(_: Host, place?: RowPlace): Promise<void> {
  if (place === undefined) return;
  const at = new Position(place.line - 1, 0);
  await commands.executeCommand('vscode.open', Uri.parse(place.uri), { selection: new Range(at, at) });
}
