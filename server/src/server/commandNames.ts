import { editCommand } from '../features/plainActions.ts';
import { cancelCommand, runCommand } from '../protocol/index.ts';

/** What an editor without our client can have executed; ours has these commands itself. */
export const commandNames = [runCommand, cancelCommand, editCommand] as const;

export type CommandName = (typeof commandNames)[number];
