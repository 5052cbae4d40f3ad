import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Authoring } from '../authoring.ts';
import type { Grading } from '../engine/grading.ts';
import type { ListedModels } from '../features/seen.ts';
import type { Message } from '../languages/message.ts';
import type { StartOptions } from '../protocol.ts';
import type { Documents } from './documents.ts';
import type { Known } from './known.ts';
import type { Lints } from './lints.ts';
import type { SampleLooks } from './sampleLooks.ts';
import type { SettingsSource } from './settings.ts';

/** What a session stands on. */
export interface SessionParts {
  readonly connection: Connection;
  readonly grading: Grading;
  readonly authoring: Authoring;
  readonly documents: Documents;
  readonly lints: Lints;
  readonly client: () => InitializeParams;
  /** The key for a provider’s address; null where none is known. */
  readonly secret: (address: string) => Promise<string | null>;
  /** A message in the language of the editor, once that is known. */
  readonly words: (message: Message) => string;
}

/** One editor's conversation as its parts see it. */
export interface Desk extends SessionParts {
  /** What is known of each open spec, by its URI. */
  readonly known: Map<string, Known>;
  /** Settings that the client sent unasked: `rewardsmith.*` as one object, or whatever it is. */
  sent: unknown;
  /** Specs that are being opened: each settles when its settings are known. */
  readonly opening: Map<string, Promise<void>>;
  readonly looks: SampleLooks;
  /** Whether the workspace may run anything. */
  trusted: boolean;
  /** The models that the user had listed, by the address of the provider. */
  readonly listed: Map<string, ListedModels>;
  /** Hashes of the graders that the user lets run in his own Python, outside the sandbox. */
  readonly agreed: Set<string>;
}

/** Whether the client understands our own messages. */
export function isOurs({ client }: Desk): boolean {
  return (client().initializationOptions as StartOptions | undefined)?.client === 'rewardsmith';
}

/** Where the settings of this conversation come from. */
export function settingsSource({ client, connection, sent }: Desk): SettingsSource {
  return { connection, asks: client().capabilities.workspace?.configuration === true, sent };
}

/** Whether the client asks for diagnostics itself; ours is told, which is sooner. */
export function pullsDiagnostics(desk: Desk): boolean {
  return !isOurs(desk) && Boolean(desk.client().capabilities.textDocument?.diagnostic);
}

/** Whether a client that asks for diagnostics itself can be told to ask again. */
export function refreshesDiagnostics({ client }: Desk): boolean {
  return client().capabilities.workspace?.diagnostics?.refreshSupport === true;
}

/** Whether the client tells of files that change. */
export function hearsOfChanges(desk: Desk): boolean {
  return isOurs(desk) || desk.client().capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}
