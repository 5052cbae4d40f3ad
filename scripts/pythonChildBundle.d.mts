import type { BuildOptions } from 'esbuild';

export const ownPythonFiles: readonly string[];
export const pyodideFiles: readonly string[];
export const pythonChildBundle: BuildOptions;
