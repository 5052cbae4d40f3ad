import { commands } from 'vscode';
import type { Host } from '../host.ts';

export async function openWalkthrough({ context }: Host): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false);
}
