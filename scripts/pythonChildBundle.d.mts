import type { BuildOptions } from 'esbuild';

export const pyodideFiles: readonly string[];
export const pythonChildBundle: BuildOptions;
