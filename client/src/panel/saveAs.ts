import { l10n, Uri, window, workspace } from 'vscode';

/** Asks where a file is to go, and writes it; undefined where the user does not say. */
export async function saveAs(wanted: Uri, contents: Uint8Array, title: string): Promise<Uri | undefined> {
  const target = await window.showSaveDialog({ defaultUri: wanted, title });
  if (target === undefined) return undefined;
  try {
    await workspace.fs.writeFile(target, contents);
    return target;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The file was not written: {0}', reason));
    return undefined;
  }
}

/** A file beside another one, named after it: `NAME.` and the ending instead of the ending it has. */
export function beside(file: Uri, ending: string, from: RegExp): Uri {
  const name = file.path.split('/').at(-1)!.replace(from, '');
  return Uri.joinPath(file, '..', `${name}.${ending}`);
}
