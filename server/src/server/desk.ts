import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Authoring } from '../authoring.ts';
import type { Grading } from '../engine/grading.ts';
import type { RunStore } from '../engine/runStore.ts';
import type { ListedModels } from '../features/seen.ts';
import type { Message } from '../languages/message.ts';
import type { StartOptions } from '../protocol/index.ts';
import type { CommittedSpec } from './comparison/committedSpec.ts';
import type { Documents } from './documents.ts';
import type { Known } from './known.ts';
import type { Lints } from './lints.ts';
import type { SampleLooks } from './rows/sampleLooks.ts';
import type { SettingsSource } from './settings.ts';

/** What a session stands on. */
export interface SessionParts {
  readonly connection: Connection;
  readonly grading: Grading;
  readonly lints: Lints;
  readonly client: () => InitializeParams;
  /** Where runs are kept. */
  readonly runs: () => Promise<RunStore>;
  /** The key for a provider’s address; null where none is known. */
  readonly secret: (address: string) => Promise<string | null>;
  /** A message in the language of the editor, once that is known. */
  readonly words: (message: Message) => string;
}

/** One editor's conversation as its parts see it. */
export interface Desk extends SessionParts {
  readonly authoring: Authoring;
  readonly documents: Documents;
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
  /** What the log has been told of settings that count for nothing. */
  readonly warned: Set<string>;
  /** What the last commit has of specs, open or about to be opened. */
  readonly committed: Map<string, CommittedSpec>;
}

/** What a client says to us at the start; nothing where it does not know us. */
export function startOptions({ initializationOptions }: InitializeParams): StartOptions {
  return (initializationOptions ?? {}) as StartOptions;
}

/** Whether the client understands our own messages. */
export function isOurs({ client }: SessionParts): boolean {
  return startOptions(client()).client === 'rewardsmith';
}

/** Where the settings of this conversation come from. */
export function settingsSource({ client, connection, sent }: Desk): SettingsSource {
  return { connection, asks: client().capabilities.workspace?.configuration === true, sent };
}

/** Whether the client asks for diagnostics itself; ours is told, which is sooner. */
export function pullsDiagnostics(parts: SessionParts): boolean {
  return !isOurs(parts) && Boolean(parts.client().capabilities.textDocument?.diagnostic);
}

/** Whether a client that asks for diagnostics itself can be told to ask again. */
export function refreshesDiagnostics({ client }: Desk): boolean {
  return client().capabilities.workspace?.diagnostics?.refreshSupport === true;
}

/** Whether the client tells of files that change. */
export function hearsOfChanges(desk: Desk): boolean {
  return isOurs(desk) || desk.client().capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}
