import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Authoring } from '../authoring.ts';
import type { Grading } from '../engine/grading.ts';
import type { StartOptions } from '../protocol.ts';
import type { Documents } from './documents.ts';
import type { Known } from './known.ts';

/** What a session stands on. */
export interface SessionParts {
  readonly connection: Connection;
  readonly grading: Grading;
  readonly authoring: Authoring;
  readonly documents: Documents;
  readonly client: () => InitializeParams;
}

/** One editor's conversation as its parts see it. */
export interface Desk extends SessionParts {
  /** What is known of each open spec, by its URI. */
  readonly known: Map<string, Known>;
  /** Whether the workspace may run anything. */
  trusted: boolean;
}

/** Whether the client understands our own messages. */
export function isOurs({ client }: Desk): boolean {
  return (client().initializationOptions as StartOptions | undefined)?.client === 'rewardsmith';
}

/** Whether the client can be asked for settings. */
export function asksSettings({ client }: Desk): boolean {
  return client().capabilities.workspace?.configuration === true;
}
