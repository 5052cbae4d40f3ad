import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './setup/build.mjs';
import { installPackages } from './setup/installPackages.mjs';
import { messageOf } from './setup/messageOf.mjs';
import { onProjectNode } from './setup/nodeBinary.mjs';
import { npm } from './setup/npm.mjs';
import { root } from './setup/root.mjs';
import { step } from './setup/step.mjs';
import { tool } from './setup/tool.mjs';

// npm run bench [-- ROW… [--promptfoo]]; without a row all of bench/rows/index.mjs.
const args = process.argv.slice(2);
const folder = join(root, 'bench');

async function bundle() {
  const { code, output } = await build('--production');
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

const peersOf = (place) => () => npm(['ci', '--ignore-scripts'], place);

try {
  await installPackages();
  await onProjectNode();
  await step('Build', bundle);
  await step('Install the peers', peersOf(folder));
  const promptfoo = join(folder, 'promptfoo');
  if (args.includes('--promptfoo') && !existsSync(join(promptfoo, 'node_modules', '.package-lock.json')))
    await step('Install promptfoo (1.8 GB)', peersOf(promptfoo), 'some minutes');
  const { code } = await tool(join(folder, 'main.mjs'), args, { live: true });
  process.exitCode = code;
} catch (error) {
  console.error(`\n${messageOf(error)}`);
  process.exitCode = 1;
}
