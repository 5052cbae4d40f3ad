/** Handed over at the start as `initializationOptions`. */
export interface StartOptions {
  /** Says that the custom messages below are understood. */
  readonly client?: 'rewardsmith';
  /** The settings `rewardsmith.*` as one object, for an editor that cannot be asked for them. */
  readonly settings?: object;
  /** Whether the workspace may run anything; absent means yes. */
  readonly trusted?: boolean;
  /** Display language as in `vscode.env.language`. */
  readonly locale?: string;
  /** Folder of the l10n bundles, as a URI. */
  readonly l10n?: string;
}

/** Client → server, notification: the workspace's trust changed. */
export const trustChanged = 'rewardsmith/trustChanged';
export interface TrustChanged {
  readonly trusted: boolean;
}

/** Server → client, request: the key for a provider's address, from the secret store; null where there is none. */
export const secretWanted = 'rewardsmith/secret';
export interface SecretWanted {
  readonly address: string;
}
export type SecretAnswer = string | null;

/** Server → client, request: no samples belong to the spec; asks the user for a file and keeps the choice. */
export const samplesWanted = 'rewardsmith/samples';
export interface SamplesWanted {
  readonly uri: string;
}
export interface SamplesAnswer {
  /** The chosen file as a URI; absent when the user gave none. */
  readonly uri?: string;
}
