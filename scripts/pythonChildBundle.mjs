import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const room = join(root, 'server/src/adapters/python');
const pyodide = join(root, 'node_modules/pyodide');

/** The files of Pyodide that must stand in one folder beside the bundle; its two scripts are inside the bundle. */
export const pyodideFiles = ['pyodide.asm.wasm', 'python_stdlib.zip'].map((name) => join(pyodide, name));

/** What the user's own Python runs: they stand in one folder beside the bundle. */
export const ownPythonFiles = ['ownRunner.py', 'answers.py'].map((name) => join(room, name));

const hosts = {
  'node:fs/promises': 'files',
  'node:crypto': 'random',
  'node:module': 'require',
};
const harmless = new Set(['node:path', 'node:url']);

/** Pyodide's scripts with modules that hold no power in place of Node's, and without imports of computed names. */
const powerless = {
  name: 'powerless-pyodide',
  setup(build) {
    build.onResolve({ filter: /^(node:|ws$)/ }, ({ path, importer }) => {
      if (!importer.startsWith(pyodide)) return undefined;
      return harmless.has(path)
        ? { path, external: true }
        : { path: join(room, 'host', `${hosts[path] ?? 'nothing'}.ts`) };
    });
    build.onLoad({ filter: /pyodide(\.asm)?\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replaceAll(/\bimport\((?!")/g, 'Promise.reject('), loader: 'js' };
    });
  },
};

/** The options with which esbuild bundles the Python child. */
export const pythonChildBundle = {
  entryPoints: [join(room, 'pythonChild.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  loader: { '.py': 'text' },
  plugins: [powerless],
  logLevel: 'warning',
};
