import { statSync } from 'node:fs';
import { extensionPackage, packageExtension } from '../../scripts/setup/packageExtension.mjs';
import { startUpBytes } from '../../scripts/setup/startUpBytes.mjs';
import { figure } from '../measure/figure.mjs';

/** What is downloaded, and what the server reads before it can answer. */
export async function rows() {
  const { code, output } = await packageExtension();
  if (code !== 0) throw new Error(output);
  return [
    figure({ what: 'server, start-up chunk', unit: 'kB', ours: startUpBytes() / 1000, most: 700 }),
    figure({ what: '.vsix', unit: 'MB', ours: statSync(extensionPackage).size / 1e6, most: 30 }),
  ];
}
