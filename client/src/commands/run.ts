import { type CodeLens, commands, window } from 'vscode';
import { type RunGraders, runCommand } from '../../../server/src/protocol.ts';
import { activeSpec } from '../activeSpec.ts';
import { grade } from '../grade.ts';
import type { Host } from '../host.ts';

/** Runs what a lens or link names; from the palette, the grader whose lens is nearest above the cursor. */
export async function run(host: Host, request?: RunGraders): Promise<void> {
  const wanted = request ?? (await atCursor()) ?? activeSpec();
  if (wanted !== undefined) await grade(host, wanted);
}

async function atCursor(): Promise<RunGraders | undefined> {
  const editor = window.activeTextEditor;
  if (activeSpec() === undefined || editor === undefined) return undefined;
  const { uri } = editor.document;
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 10_000);
  const above = lenses
    .filter(({ command, range }) => command?.command === runCommand && range.start.line <= editor.selection.active.line)
    .sort((one, other) => one.range.start.line - other.range.start.line);
  return above.at(-1)?.command?.arguments?.[0];
}
