import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { pyodideFiles, pythonChildBundle } from '../../../scripts/pythonChildBundle.mjs';

/** Bundles the Python child as the product does, into a folder of its own. */
export async function bundleChild() {
  const folder = await mkdtemp(join(tmpdir(), 'rewardsmith python '));
  const child = join(folder, 'python.js');
  await build({ ...pythonChildBundle, outfile: child });
  return { child, pyodide: dirname(pyodideFiles[0]!), remove: () => rm(folder, { recursive: true }) };
}
