import { broughtAlong, imagePackages } from './imagePackages.ts';
import { pythonSurface } from './pythonSurface.ts';

/** Modules of the library that Linux has and Pyodide has not. */
const systemModules: ReadonlySet<string> = new Set(
  'curses dbm ensurepip grp pwd readline resource syslog tkinter turtle venv'.split(' '),
);

/**
 * The first module that a source imports, guarded or not, or by its name in quotes, which the service's image has and
 * the embedded Python has not; undefined where the embedded Python runs it.
 */
export function outsideModule(source: string): string | undefined {
  const imported = pythonSurface(source).imports.map(({ module }) => module);
  const named = [...source.matchAll(/\b(?:import_module|__import__)\(\s*['"]([\w.]+)/g)].map(([, module]) => module!);
  const roots = [...imported, ...named].map((module) => module.split('.')[0]!);
  return roots.find((name) => imagePackages.has(name) || broughtAlong.has(name) || systemModules.has(name));
}
