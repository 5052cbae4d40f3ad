import type { Desk } from './desk.ts';

/** The folders that the client has open; the one it started with where it knows no more than that. */
export async function foldersOf({ client, connection }: Desk): Promise<readonly { readonly uri: string }[]> {
  const { capabilities, rootUri } = client();
  if (capabilities.workspace?.workspaceFolders) return (await connection.workspace.getWorkspaceFolders()) ?? [];
  return rootUri ? [{ uri: rootUri }] : [];
}
