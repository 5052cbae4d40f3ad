import { join } from 'node:path';
import { packageBin } from './packageBin.mjs';
import { root } from './root.mjs';
import { tool } from './tool.mjs';

/** Where the package of the extension is put. */
export const extensionPackage = join(root, 'dist', 'rewardsmith.vsix');

/** Packs dist/ and what belongs to it into the .vsix: `{ code, output }` of the packer. */
export function packageExtension() {
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  return tool(packageBin('@vscode/vsce', 'vsce'), ['package', ...flags, '--out', extensionPackage]);
}
