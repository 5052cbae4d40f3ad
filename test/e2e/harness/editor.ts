import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { contextOf } from './browser.ts';
import { openEditors } from './openEditors.ts';
import { outputFrom } from './outputFrom.ts';
import { waitFor } from './waitFor.ts';
import { type Workbench, workbench } from './workbench.ts';

export interface EditorOptions {
  /** The folder that is copied and opened. */
  readonly workspace: string;
  /** User settings, beside those that keep the editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the folder is trusted (default), untrusted, or the editor asks. */
  readonly trust?: 'trusted' | 'untrusted' | 'ask';
  /** Whether the editor may remember what earlier windows left (default), such as keys and ticks. */
  readonly memory?: 'shared' | 'new';
}

/** VS Code with the packaged extension on a copy of a folder, and the browser that shows it. */
export interface Editor extends Workbench {
  readonly page: Page;
  /** The copy of the workspace. */
  readonly folder: string;
  /** Reads a file of the copy as it stands on disk. */
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** Everything that an output channel of the extension wrote so far. */
  output(channel: string): Promise<string>;
  /** Closes the window and removes its files. */
  dispose(): Promise<void>;
}

const quiet = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.hover.delay': 100,
  'editor.wordBasedSuggestions': 'off',
};
async function prepare(profile: string, { workspace, settings, trust = 'trusted' }: EditorOptions) {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'rewardsmith-')));
  const folder = join(home, 'workspace');
  await cp(workspace, folder, { recursive: true });
  const ofTrust = {
    'security.workspace.trust.enabled': trust !== 'trusted',
    'security.workspace.trust.startupPrompt': trust === 'ask' ? 'always' : 'never',
  };
  const user = { ...quiet, ...ofTrust, ...settings };
  await writeFile(join(profile, 'User', 'settings.json'), JSON.stringify(user, null, 2));
  return { home, folder };
}

async function show(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await waitFor('the workbench', () => page.locator('.part.statusbar .statusbar-item').count(), undefined, 60_000);
  await waitFor('the files', () => page.locator('.explorer-folders-view .monaco-list-row').count(), undefined, 60_000);
  return page;
}

/** The editor of this worker of the suite; workers are counted from 1. */
function hostOfWorker() {
  const host = inject('installed').hosts[Number(process.env.VITEST_POOL_ID) - 1];
  if (!host) throw new Error(`No editor was started for worker ${process.env.VITEST_POOL_ID}.`);
  return host;
}

/** Opens a window on a folder of its own, with settings and an extension host of its own. */
export async function openEditor(options: EditorOptions): Promise<Editor> {
  const { url, profile } = hostOfWorker();
  const { home, folder } = await prepare(profile, options);
  const output = await outputFrom(profile);
  const context = await contextOf(options.memory ?? 'shared');
  const page = await show(context, `${url}/?folder=${encodeURIComponent(folder)}`);
  const editor: Editor = {
    ...workbench(page),
    ...{ page, folder, output },
    read: (path) => readFile(join(folder, path), 'utf8'),
    write: (path, text) => writeFile(join(folder, path), text),
    async dispose() {
      openEditors.delete(editor);
      await page.goto('about:blank');
      await page.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  openEditors.add(editor);
  return editor;
}
