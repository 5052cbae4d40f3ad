import type { CodeAction, Command } from 'vscode-languageserver-types';
import type { Client } from './seen.ts';

/** The command of an action that makes its edit: arguments `[WorkspaceEdit]`. */
export const editCommand = 'rewardsmith.edit';

/** Actions without those that make files where the client cannot, and as commands where the client takes no others; none where it could not be sent their edits either. */
export function plainActions(
  offered: readonly CodeAction[],
  { workspace, textDocument }: Client,
): readonly CodeAction[] | Command[] {
  const { documentChanges, resourceOperations = [] } = workspace?.workspaceEdit ?? {};
  const makesFiles = documentChanges === true && resourceOperations.includes('create');
  const actions = offered.filter(({ edit }) => makesFiles || edit?.documentChanges === undefined);
  if (textDocument?.codeAction?.codeActionLiteralSupport) return actions;
  if (!workspace?.applyEdit) return [];
  return actions.map(({ title, edit }) => ({ title, command: editCommand, arguments: [edit] }));
}
