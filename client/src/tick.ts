import { commands } from 'vscode';

/** Ticks what the user has done in the walkthrough, whose steps in `package.json` name these events. */
export function tick(event: 'specOpened' | 'graded' | 'faultMended'): Thenable<void> {
  return commands.executeCommand('setContext', `rewardsmith.${event}`, true);
}
