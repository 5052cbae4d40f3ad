import { join } from 'node:path';
import { root } from './root.mjs';
import { tool } from './tool.mjs';

/** Bundles everything into dist/: `{ code, output }` of the build. */
export function build(...flags) {
  return tool(join(root, 'esbuild.mjs'), flags);
}
