import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extensionPackage, packageExtension } from '../../scripts/setup/packageExtension.mjs';
import { figure } from '../measure/figure.mjs';
import { dist } from '../measure/paths.mjs';

/** What is downloaded, and what the server reads before it can answer. */
export async function rows() {
  const { code, output } = await packageExtension();
  if (code !== 0) throw new Error(output);
  return [
    figure({ what: 'server, start-up chunk', unit: 'kB', ours: startUpBytes() / 1000, most: 700 }),
    figure({ what: '.vsix', unit: 'MB', ours: statSync(extensionPackage).size / 1e6, most: 30 }),
  ];
}

function startUpBytes() {
  const { outputs } = JSON.parse(readFileSync(join(dist, 'meta.json'), 'utf8'));
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
