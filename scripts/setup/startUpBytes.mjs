import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Bytes of the built server that are read before it can answer: all but what it imports later. */
export function startUpBytes() {
  const { outputs } = JSON.parse(readFileSync(join(root, 'dist', 'meta.json'), 'utf8'));
  const read = new Set();
  const visit = (name) => {
    if (read.has(name) || !outputs[name]) return;
    read.add(name);
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') visit(path);
  };
  // The entry only sets Node's flags before it imports the server itself.
  for (const { path } of outputs['dist/server.js'].imports) visit(path);
  visit('dist/server.js');
  return [...read].reduce((sum, name) => sum + outputs[name].bytes, 0);
}
