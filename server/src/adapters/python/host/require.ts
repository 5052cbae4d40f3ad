import path from 'node:path';
import url from 'node:url';
import nothing from './nothing.ts';
import { randomFillSync } from './random.ts';

const modules: Readonly<Record<string, unknown>> = {
  'node:path': path,
  'node:url': url,
  'node:crypto': { randomFillSync },
  'node:child_process': {
    spawnSync() {
      throw new Error('A grader cannot start a process.');
    },
  },
  ws: nothing,
};

/** What Pyodide gets for `createRequire`: modules without power, and nothing else. */
export const createRequire = () => (name: string) => modules[name] ?? Object.freeze({});
