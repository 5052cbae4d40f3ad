import {
  type CancellationToken,
  MessageType,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { editCommand } from '../features/plainActions.ts';
import { type CancelRuns, cancelCommand, type RunEnded, type RunGraders, runCommand } from '../protocol/index.ts';
import type { CommandName } from './commandNames.ts';
import type { Desk } from './desk.ts';
import { runRequest } from './runs/runRequest.ts';
import { stopRuns } from './runs/stopRuns.ts';
import { scoresShown } from './scores/scoresShown.ts';
import { see } from './see.ts';

type Execute = (desk: Desk, argument: never, token: CancellationToken) => unknown;

const commands: Readonly<Record<string, Execute>> = {
  [runCommand]: run,
  [cancelCommand]: (desk, { uri }: CancelRuns) => stopRuns(desk, uri),
  [editCommand]: ({ connection }, edit: WorkspaceEdit) => connection.workspace.applyEdit(edit),
} satisfies Record<CommandName, Execute>;

/** Does what a lens or an action names, in an editor that leaves that to the server. */
export function executeCommand(
  desk: Desk,
  { command, arguments: given = [] }: Named,
  token: CancellationToken,
): unknown {
  const execute = Object.hasOwn(commands, command) ? commands[command] : undefined;
  return execute?.(desk, (given[0] ?? {}) as never, token) ?? null;
}

interface Named {
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

/** The end of a run is told where nothing else would show it. */
async function run(desk: Desk, asked: Partial<RunGraders>, token: CancellationToken): Promise<RunEnded> {
  const request = { ...asked, uri: asked.uri ?? onlySpec(desk) };
  const stop = token.onCancellationRequested(() => stopRuns(desk, request.uri));
  const ended = await runRequest(desk, request);
  stop.dispose();
  const told = ended.state === 'done' ? scoresTold(desk, request.uri) : ended.message;
  if (told) tell(desk, ended.state === 'done' ? MessageType.Info : MessageType.Warning, told);
  return ended;
}

function tell({ connection }: Desk, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}

/** The spec that is meant where a command names none: the only one that is open. */
function onlySpec({ known }: Desk): string {
  return known.size === 1 ? [...known.keys()][0]! : '';
}

/** The scores by line, for an editor that has no inlay hints. */
function scoresTold(desk: Desk, uri: string): string | undefined {
  const seen = desk.client().capabilities.textDocument?.inlayHint ? undefined : see(desk, uri);
  return (
    seen &&
    scoresShown(desk, seen)
      .map(({ line, text }) => `${line + 1}: ${text}`)
      .join('\n')
  );
}
