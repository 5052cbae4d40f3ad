import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileRenameEvent,
  FileSystemError,
  l10n,
  TabInputText,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Host } from '../host.ts';
import { closePython } from './pythonClose.ts';
import { pythonFiles } from './pythonFiles.ts';
import { followPython, type PythonFollow } from './pythonFollow.ts';
import { pythonPlace } from './pythonPlace.ts';
import { type AskServer, readSpec, specOf, writeSpec } from './pythonSpec.ts';
import { inTurn, type PythonTab, withoutReturns } from './pythonTab.ts';
import { originOf, pythonScheme } from './pythonUri.ts';

/** What is open, and who looks after it. */
interface Tabs {
  /** By the address of their documents. */
  readonly open: Map<string, PythonTab>;
  readonly opening: Map<string, Promise<PythonTab>>;
  readonly ask: AskServer;
  readonly follow: PythonFollow;
  /** Does something in a tab's turn; what goes wrong is logged. */
  readonly later: (tab: PythonTab, act: () => Promise<void>) => void;
}

/** Offers the Python of specs as documents of their own, which follow their specs and are followed by them. */
export function offerPython({ client, log }: Pick<Host, 'client' | 'log'>): Disposable {
  const changed = new EventEmitter<FileChangeEvent[]>();
  const ask: AskServer = async (method, params) => (await client).sendRequest(method, params);
  const follow = followPython(ask, (tab) => {
    tab.readings++;
    changed.fire([{ type: FileChangeType.Changed, uri: tab.uri }]);
  });
  const later: Tabs['later'] = (tab, act) => void inTurn(tab, act).catch((error) => log.error(error));
  const tabs: Tabs = { open: new Map(), opening: new Map(), ask, follow, later };
  const files = pythonFiles({
    tabOf: (uri) => tabOf(tabs, uri),
    save: (tab, text) => save(ask, tab, withoutReturns(text)),
    onDidChange: changed.event,
  });
  workspace.textDocuments.forEach((document) => {
    if (document.uri.scheme === pythonScheme) adopt(tabs, document).catch((error) => log.error(error));
  });
  return Disposable.from(
    changed,
    workspace.registerFileSystemProvider(pythonScheme, files, { isCaseSensitive: true }),
    workspace.onDidChangeTextDocument((change) => changeIn(tabs, change)),
    workspace.onDidSaveTextDocument(({ uri }) => followSpec(tabs, uri)),
    workspace.onDidCloseTextDocument(({ uri }) => tabs.open.delete(uri.toString())),
    workspace.onDidRenameFiles((renamed) => followRename(tabs, renamed)),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { uri } of closed.flatMap(({ input }) => (input instanceof TabInputText ? [input] : [])))
        for (const tab of tabsIn(tabs, uri)) later(tab, () => closePython(tab));
    }),
  );
}

/** What stands in the spec is looked up once, before anything else is done. */
async function tabOf(tabs: Tabs, uri: Uri): Promise<PythonTab> {
  const key = uri.toString();
  const known = tabs.open.get(key) ?? tabs.opening.get(key);
  if (known) return known;
  const opening = opened(tabs, uri).finally(() => tabs.opening.delete(key));
  tabs.opening.set(key, opening);
  return opening;
}

async function opened({ ask, open }: Tabs, uri: Uri): Promise<PythonTab> {
  const { uri: spec, path } = originOf(uri);
  const start = { text: undefined, readings: 1, work: Promise.resolve(), saving: undefined };
  const tab: PythonTab = { uri, spec: Uri.parse(spec), path, ...start };
  const found = await readSpec(ask, tab);
  if (found === null) throw FileSystemError.FileNotFound(uri);
  tab.text = found.text;
  open.set(uri.toString(), tab);
  return tab;
}

/** A document that was open before the extension was, which has been restarted, may lag behind its spec. */
async function adopt(tabs: Tabs, document: TextDocument): Promise<void> {
  const tab = await tabOf(tabs, document.uri);
  tab.text = withoutReturns(document.getText());
  tabs.later(tab, () => tabs.follow.toTab(tab));
}

async function save(ask: AskServer, tab: PythonTab, text: string): Promise<void> {
  tab.saving = 'user';
  const saved = await inTurn(tab, async () => {
    if (text !== tab.text && !(await writeSpec(ask, tab, text))) return false;
    const spec = await specOf(tab);
    return spec !== undefined && (!spec.isDirty || (await spec.save()));
  }).finally(() => {
    tab.saving = undefined;
  });
  if (!saved) throw FileSystemError.Unavailable(l10n.t('The file that holds this Python was not saved.'));
}

function changeIn(tabs: Tabs, { document, contentChanges }: TextDocumentChangeEvent): void {
  const tab = tabs.open.get(document.uri.toString());
  if (tab && contentChanges.length > 0 && tab.saving !== 'mark') tabs.later(tab, () => tabs.follow.toSpec(tab));
  for (const each of tabsIn(tabs, document.uri))
    if (each.start) each.start = contentChanges.reduce(pythonPlace, each.start);
  followSpec(tabs, document.uri);
}

function followSpec(tabs: Tabs, spec: Uri): void {
  for (const tab of tabsIn(tabs, spec)) tabs.later(tab, () => tabs.follow.toTab(tab));
}

function tabsIn({ open }: Tabs, spec: Uri): PythonTab[] {
  return [...open.values()].filter((tab) => tab.spec.toString() === spec.toString());
}

/** A file or a folder around it has another name now. */
function followRename(tabs: Tabs, { files }: FileRenameEvent): void {
  for (const { oldUri, newUri } of files) {
    for (const tab of tabs.open.values()) {
      const [from, path] = [oldUri.toString(), tab.spec.toString()];
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      tab.spec = Uri.parse(newUri.toString() + path.slice(from.length));
      followSpec(tabs, tab.spec);
    }
  }
}
