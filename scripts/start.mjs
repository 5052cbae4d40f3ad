import { join } from 'node:path';
import { openInBrowser } from './editor/browser.mjs';
import { openOnDesktop } from './editor/desktop.mjs';
import { flagship } from './flagship.mjs';
import { build } from './setup/build.mjs';
import { installPackages } from './setup/installPackages.mjs';
import { messageOf } from './setup/messageOf.mjs';
import { onProjectNode } from './setup/nodeBinary.mjs';
import { root } from './setup/root.mjs';
import { step } from './setup/step.mjs';
import { tool } from './setup/tool.mjs';

// With --check the editor in the browser is started, must answer, and is ended again.
const checking = process.argv.includes('--check');
const examples = join(root, 'examples');

async function bundle() {
  const { code, output } = await build();
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

async function showScores() {
  console.log(`\n$ rewardsmith run ${flagship} --allow-errors\n`);
  const { code } = await tool(join(root, 'dist', 'cli.js'), ['run', flagship, '--allow-errors'], { live: true });
  console.log('');
  if (code === 0) return;
  console.log(`The command ended with ${code}, so the scores above are not complete.\n`);
  process.exitCode = 1;
}

// The listeners stay: npm sends on the signal that the terminal sent already, and a second one must not cut the stop.
function interrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  });
}

async function serveUntilInterrupted() {
  const { url, stop } = await openInBrowser(examples);
  console.log(`\n  VS Code with Rewardsmith: ${url}\n`);
  if (!checking) {
    console.log('  Open the address in a browser. Ctrl-C ends it.\n');
    await interrupted();
  }
  await step('Stop VS Code', stop);
}

try {
  await installPackages();
  await onProjectNode();
  await step('Build', bundle);
  await showScores();
  if (checking || !openOnDesktop(examples)) await serveUntilInterrupted();
} catch (error) {
  console.error(`\n${messageOf(error)}`);
  process.exitCode = 1;
}
