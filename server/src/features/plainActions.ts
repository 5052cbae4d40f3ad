import type { CodeAction, Command } from 'vscode-languageserver-types';
import type { Client } from './seen.ts';

/** The command of an action that makes its edit: arguments `[WorkspaceEdit]`. */
export const editCommand = 'rewardsmith.edit';

/** Actions as commands where the client takes no others; none where it could not be sent their edits either. */
export function plainActions(
  actions: readonly CodeAction[],
  { workspace, textDocument }: Client,
): readonly CodeAction[] | Command[] {
  if (textDocument?.codeAction?.codeActionLiteralSupport) return actions;
  if (!workspace?.applyEdit) return [];
  return actions.map(({ title, edit }) => ({ title, command: editCommand, arguments: [edit] }));
}
