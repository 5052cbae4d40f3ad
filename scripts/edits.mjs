import { installPackages } from './setup/installPackages.mjs';
import { messageOf } from './setup/messageOf.mjs';
import { onProjectNode } from './setup/nodeBinary.mjs';
import { packageBin } from './setup/packageBin.mjs';
import { tool } from './setup/tool.mjs';

// npm run edits [-- EDITS [SEED]]: random edits by the night; the same seed makes the same edits.
const [edits = '100000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);

try {
  await installPackages();
  await onProjectNode();
  console.log(`${edits} edits; again with: npm run edits -- ${edits} ${seed}`);
  Object.assign(process.env, { EDITS: edits, SEED: seed });
  const args = ['run', '--project', 'laws', '--reporter=verbose', 'test/edits'];
  const { code } = await tool(packageBin('vitest', 'vitest'), args, { live: true });
  process.exitCode = code;
} catch (error) {
  console.error(`\n${messageOf(error)}`);
  process.exitCode = 1;
}
