import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { nodeBuiltins } from './scripts/nodeBuiltins.mjs';
import { ownPythonFiles, pyodideFiles, pythonChildBundle } from './scripts/pythonChildBundle.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const dist = join(root, 'dist');

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22',
  minify: production,
  sourcemap: !production,
  metafile: true,
  legalComments: 'none',
  logLevel: 'silent',
};

// What activation needs stands alone; the language client loads behind it, as a file of its own.
const behind = {
  name: 'behind',
  setup: (plugin) => plugin.onResolve({ filter: /^\.\/start\.ts$/ }, () => ({ path: './start.cjs', external: true })),
};

const client = {
  ...shared,
  entryPoints: { client: 'client/src/extension.ts', start: 'client/src/start.ts' },
  plugins: [behind],
  supported: { 'dynamic-import': false },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  external: ['vscode'],
};

// The docs and examples of rules are for the reference pages and the tests; at run time nobody asks for them.
const forPages = [/^ {2}example: \{\n[\s\S]*?^ {2}\},\n/m, /^ {2}docs:\s*'(?:[^'\\\n]|\\.)*',\n/m];
const withoutPages = {
  name: 'without-pages',
  setup: (plugin) =>
    plugin.onLoad({ filter: /server[\\/]src[\\/]rules[\\/]\w+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: forPages.reduce((rest, part) => rest.replace(part, ''), text), loader: 'ts' };
    }),
};

// The panel of results runs in a page of its own.
const webview = {
  ...shared,
  entryPoints: { results: 'client/webview/main.ts' },
  outdir: join(dist, 'webview'),
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
};

const programs = {
  ...shared,
  entryPoints: { server: 'server/src/server/main.ts', worker: 'server/src/worker.ts' },
  outdir: dist,
  format: 'esm',
  splitting: true,
  // Chunks stand beside the programs, because they find the worker and Python relative to themselves.
  chunkNames: '[name]-[hash]',
  plugins: [...(production ? [withoutPages] : []), nodeBuiltins(/server[\\/]src[\\/]cli[\\/]main\.ts$/)],
  mainFields: ['module', 'main'],
};

// Apart from the others, so that it starts from few files: what three programs share falls into many.
const command = { ...programs, entryPoints: { cli: 'server/src/cli/main.ts' } };

const python = {
  ...shared,
  ...pythonChildBundle,
  outfile: join(dist, 'python.js'),
  logLevel: 'silent',
};

// Ruff's script reads its WebAssembly from its own folder, which it knows as `__dirname`.
const ruff = {
  ...shared,
  entryPoints: ['server/src/adapters/ruff/ruffChild.ts'],
  outfile: join(dist, 'ruff.cjs'),
  format: 'cjs',
};

const bundles = [client, webview, programs, command, python, ruff];

/** Says when a build begins and ends, in the words that VS Code's problem matcher waits for. */
function announcing(state) {
  return {
    name: 'announcing',
    setup(plugin) {
      plugin.onStart(() => {
        if (state.running++ === 0) console.log('[watch] build started');
      });
      plugin.onEnd(({ errors }) => {
        for (const { text, location } of errors) {
          console.error(`✘ [ERROR] ${text}`);
          if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
        }
        if (--state.running === 0) console.log('[watch] build finished');
      });
    },
  };
}

async function copyInto(name, files) {
  const folder = join(dist, name);
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map((file) => cp(file, join(folder, file.split(/[\\/]/).at(-1)))));
}

const copyPython = () => Promise.all([copyInto('pyodide', pyodideFiles), copyInto('python', ownPythonFiles)]);

const ruffProgram = join(root, 'node_modules/@astral-sh/ruff-wasm-nodejs/ruff_wasm_bg.wasm');
const copyRuff = () => copyInto('.', [ruffProgram]);

function joined(metafiles) {
  const part = (name) => Object.assign({}, ...metafiles.map((metafile) => metafile[name]));
  return { inputs: part('inputs'), outputs: part('outputs') };
}

async function buildOnce() {
  const results = await Promise.all(bundles.map((options) => build({ ...options, logLevel: 'warning' })));
  const metafile = joined(results.map((result) => result.metafile));
  await Promise.all([
    copyPython(),
    copyRuff(),
    writeFile(join(dist, 'meta.json'), JSON.stringify(metafile)),
    chmod(join(dist, 'cli.js'), 0o755),
  ]);
}

async function keepBuilding() {
  const state = { running: 0 };
  const watched = (options) => ({ ...options, plugins: [...(options.plugins ?? []), announcing(state)] });
  const contexts = await Promise.all(bundles.map((options) => context(watched(options))));
  await Promise.all(contexts.map((each) => each.watch()));
  await Promise.all([copyPython(), copyRuff()]);
}

function fail(error) {
  if (!error.errors) console.error(error);
  process.exit(1);
}

await rm(dist, { recursive: true, force: true });
await (watch ? keepBuilding() : buildOnce().catch(fail));
