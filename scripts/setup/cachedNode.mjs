import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { execute } from './execute.mjs';
import { installFrozen } from './installFrozen.mjs';
import { step } from './step.mjs';

const binaryIn = (folder) => join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The Node of this version: the one that runs this script, else one in the cache. npm leaves out optional packages
 * that do not suit the Node it runs on, and they are the native parts of the tools.
 */
export async function cachedNode(version) {
  if (process.versions.node === version) return process.execPath;
  const folder = join(cacheFolder(), `node-${version}`);
  const fault = async (place) => {
    const { code, output } = await execute(binaryIn(place), ['--version']);
    return code === 0 && output.trim() === `v${version}` ? undefined : `it does not start: ${output.trim()}`;
  };
  if (await fault(folder)) {
    const install = () => installFrozen(folder, { name: 'node', version, allowed: ['node'], fault });
    await step(`Install Node ${version} into ${cacheFolder()}`, install);
  }
  return binaryIn(folder);
}
