import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { pyodideFiles, pythonChildBundle } from './scripts/pythonChildBundle.mjs';

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

// Packages in CommonJS ask for Node's own modules with `require`, which a module in ESM lacks.
const requireHere = 'const require = requireFrom(import.meta.url);';

const programs = {
  ...shared,
  entryPoints: {
    server: 'server/src/server/main.ts',
    worker: 'server/src/worker.ts',
    cli: 'server/src/cli/main.ts',
  },
  outdir: dist,
  format: 'esm',
  splitting: true,
  // Chunks stand beside the programs, because they find the worker and Python relative to themselves.
  chunkNames: '[name]-[hash]',
  mainFields: ['module', 'main'],
  banner: { js: [`import { createRequire as requireFrom } from 'node:module';`, requireHere].join('\n') },
};

const python = {
  ...shared,
  ...pythonChildBundle,
  outfile: join(dist, 'python.js'),
  logLevel: 'silent',
};

const bundles = [client, programs, python];

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

async function copyPyodide() {
  const folder = join(dist, 'pyodide');
  await mkdir(folder, { recursive: true });
  await Promise.all(pyodideFiles.map((file) => cp(file, join(folder, file.split(/[\\/]/).at(-1)))));
}

function joined(metafiles) {
  const part = (name) => Object.assign({}, ...metafiles.map((metafile) => metafile[name]));
  return { inputs: part('inputs'), outputs: part('outputs') };
}

async function buildOnce() {
  const results = await Promise.all(bundles.map((options) => build({ ...options, logLevel: 'warning' })));
  const metafile = joined(results.map((result) => result.metafile));
  await Promise.all([
    copyPyodide(),
    writeFile(join(dist, 'meta.json'), JSON.stringify(metafile)),
    chmod(join(dist, 'cli.js'), 0o755),
  ]);
}

async function keepBuilding() {
  const state = { running: 0 };
  const watched = (options) => ({ ...options, plugins: [...(options.plugins ?? []), announcing(state)] });
  const contexts = await Promise.all(bundles.map((options) => context(watched(options))));
  await Promise.all(contexts.map((each) => each.watch()));
  await copyPyodide();
}

function fail(error) {
  if (!error.errors) console.error(error);
  process.exit(1);
}

await rm(dist, { recursive: true, force: true });
await (watch ? keepBuilding() : buildOnce().catch(fail));
