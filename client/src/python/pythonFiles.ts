import {
  Disposable,
  type Event,
  type FileChangeEvent,
  FilePermission,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  l10n,
  type Uri,
} from 'vscode';
import type { PythonTab } from './pythonTab.ts';

/** What stands behind the documents of the Python of specs. */
export interface PythonStore {
  /** The tab of a document; it is made where there is none yet. Rejects where the spec has no such Python. */
  tabOf(uri: Uri): Promise<PythonTab>;
  /** Writes a text into the spec and saves that. */
  save(tab: PythonTab, text: string): Promise<void>;
  readonly onDidChange: Event<FileChangeEvent[]>;
}

/** A file for each Python, whose content is what its spec says, saved or not. */
export function pythonFiles({ tabOf, save, onDidChange }: PythonStore): FileSystemProvider {
  const refuse = (uri: Uri) => {
    throw FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile: onDidChange,
    watch: () => new Disposable(() => undefined),
    async stat(uri) {
      const tab = await tabOf(uri);
      const stat = { type: FileType.File, ctime: 0, mtime: tab.readings, size: contentOf(tab).length };
      return tab.text === undefined ? { ...stat, permissions: FilePermission.Readonly } : stat;
    },
    readFile: async (uri) => contentOf(await tabOf(uri)),
    async writeFile(uri, content) {
      const tab = await tabOf(uri);
      if (tab.saving === undefined) await save(tab, new TextDecoder().decode(content));
    },
    readDirectory: () => [],
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
}

function contentOf({ text, spec }: PythonTab): Uint8Array {
  const name = spec.path.slice(spec.path.lastIndexOf('/') + 1);
  return new TextEncoder().encode(text ?? l10n.t('# This Python is no longer in {0}.', name));
}
