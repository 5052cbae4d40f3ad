import { isBuiltin } from 'node:module';

/** Modules that take milliseconds to load and of which only functions are wanted: they load with the first call. */
const heavy = new Set(['node:crypto', 'node:fs/promises']);

const isName = (key) => /^[a-zA-Z_$][\w$]*$/.test(key) && key !== 'default';
const isPlainFunction = (key, value) => typeof value === 'function' && /^[a-z]/.test(key);

/** A module that gives what Node's own module has; what nobody imports falls away, so that it is never asked for. */
async function moduleText(path) {
  const found = await import(path);
  const exported = Object.keys(found)
    .filter(isName)
    .map((key) => {
      const called = `(...given) => all()['${key}'](...given)`;
      const asked = `/* @__PURE__ */ one('${key}')`;
      const value = heavy.has(path) && isPlainFunction(key, found[key]) ? called : asked;
      return `const own_${key} = ${value}; export { own_${key} as ${key} };`;
    });
  return [
    `const all = () => process.getBuiltinModule('${path}');`,
    'const one = (key) => all()[key];',
    'export default /* @__PURE__ */ all();',
    ...exported,
  ].join('\n');
}

/**
 * Takes Node's own modules from the process: an import of ESM asks each of them for all that it can give, and with it
 * loads streams, decoders and more that a program may never use. `plain` are files that import as they stand.
 */
export const nodeBuiltins = (plain) => ({
  name: 'node-builtins',
  setup(plugin) {
    plugin.onResolve({ filter: /^[\w:/]+$/ }, ({ path, kind, importer }) => {
      if (!isBuiltin(path) || plain.test(importer)) return undefined;
      // One for each file that imports it: shared, it would become a file of its own.
      const namespace = kind === 'require-call' ? 'builtin-require' : 'builtin-import';
      return { path: `${path}?${importer}`, namespace, pluginData: path, sideEffects: false };
    });
    plugin.onLoad({ filter: /.*/, namespace: 'builtin-import' }, async ({ pluginData }) => ({
      contents: await moduleText(pluginData),
    }));
    plugin.onLoad({ filter: /.*/, namespace: 'builtin-require' }, ({ pluginData }) => ({
      contents: `module.exports = process.getBuiltinModule('${pluginData}');`,
    }));
  },
});
