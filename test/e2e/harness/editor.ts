import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { serve } from '../../../scripts/editor/serve.mjs';
import { openEditors } from './openEditors.ts';
import { outputOf } from './outputOf.ts';
import { waitFor } from './waitFor.ts';
import { type Workbench, workbench } from './workbench.ts';

export interface EditorOptions {
  /** The folder that is copied and opened. */
  readonly workspace: string;
  /** User settings, beside those that keep the editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the folder is trusted (default), untrusted, or the editor asks. */
  readonly trust?: 'trusted' | 'untrusted' | 'ask';
  readonly env?: Readonly<Record<string, string>>;
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
  /** Ends the editor, the browser and what they started, and removes their files. */
  dispose(): Promise<void>;
}

const quiet = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.hover.delay': 100,
};
const flags = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking'];
const more = ['disable-component-update', 'disable-sync'];
const viewport = { width: 1440, height: 1000 };

async function prepare({ workspace, settings, trust }: EditorOptions) {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'rewardsmith-')));
  const [folder, profile] = [join(home, 'workspace'), join(home, 'profile')];
  await cp(workspace, folder, { recursive: true });
  await mkdir(join(profile, 'User'), { recursive: true });
  const prompt = { 'security.workspace.trust.startupPrompt': trust === 'ask' ? 'always' : 'never' };
  const user = { ...quiet, ...prompt, ...settings };
  await writeFile(join(profile, 'User', 'settings.json'), JSON.stringify(user, null, 2));
  return { home, folder, profile };
}

function environment(home: string, env: EditorOptions['env']): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(XDG_|npm_|VITEST|OPENAI_|AZURE_)/.test(name));
  return { ...Object.fromEntries(kept), HOME: home, NODE_ENV: 'production', ...env };
}

async function show(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(url);
  await waitFor('the workbench', () => page.locator('.part.statusbar .statusbar-item').count(), undefined, 60_000);
  await waitFor('the files', () => page.locator('.explorer-folders-view .monaco-list-row').count(), undefined, 60_000);
  return page;
}

/** Opens an editor of its own: nothing is shared with others but the installed extension. */
export async function openEditor(options: EditorOptions): Promise<Editor> {
  const { entry, extensions, browser: executablePath } = inject('installed');
  const { home, folder, profile } = await prepare(options);
  const trusted = (options.trust ?? 'trusted') === 'trusted';
  const env = environment(home, options.env);
  const server = await serve({ entry, profile, extensions, folder, trusted, env });
  const browser = await chromium.launch({ executablePath, args: [...flags, ...more].map((flag) => `--${flag}`) });
  const page = await show(browser, server.url);
  const editor: Editor = {
    ...workbench(page),
    ...{ page, folder },
    read: (path) => readFile(join(folder, path), 'utf8'),
    write: (path, text) => writeFile(join(folder, path), text),
    output: (channel) => outputOf(profile, channel),
    async dispose() {
      openEditors.delete(editor);
      await browser.close();
      await server.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  openEditors.add(editor);
  return editor;
}
