import { MarkdownString } from 'vscode';
import { openRowCommand, runCommand, showErrorsCommand, showPromptCommand } from '../../server/src/protocol/index.ts';

/** The only commands that links in hovers may run. */
export const linkCommands: string[] = [runCommand, openRowCommand, showErrorsCommand, showPromptCommand];

/** The server's Markdown, with its links alive. */
export function linked(markdown: string): MarkdownString {
  const text = new MarkdownString(markdown, true);
  text.isTrusted = { enabledCommands: linkCommands };
  return text;
}
