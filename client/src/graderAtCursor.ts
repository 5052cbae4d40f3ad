import { type CodeLens, commands, window } from 'vscode';
import { type RunGraders, runCommand } from '../../server/src/protocol/index.ts';
import { activeSpec } from './activeSpec.ts';

/** The grader whose lens is nearest above the cursor, else the whole of the active spec; undefined where none is. */
export async function graderAtCursor(): Promise<RunGraders | undefined> {
  const editor = window.activeTextEditor;
  const spec = activeSpec();
  if (spec === undefined || editor === undefined) return undefined;
  const { uri } = editor.document;
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 10_000);
  const above = lenses
    .filter(({ command, range }) => command?.command === runCommand && range.start.line <= editor.selection.active.line)
    .sort((one, other) => one.range.start.line - other.range.start.line);
  return above.at(-1)?.command?.arguments?.[0] ?? spec;
}
