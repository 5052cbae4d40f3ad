import { type Event, extensions, type Uri } from 'vscode';

/** Of the editor's own Git extension, version 1 of its API, what is used here. */
export interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}
export interface Repository {
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly onDidChange: Event<void>;
  };
  /** Text of a file in a commit; rejects where it has none. */
  show(commit: string, path: string): Promise<string>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Undefined where Git is off, or the editor has no such extension (as in an untrusted window). */
export async function gitApi(): Promise<GitApi | undefined> {
  const found = extensions.getExtension<GitExtension>('vscode.git');
  const git = await found?.activate();
  return git?.enabled ? git.getAPI(1) : undefined;
}
