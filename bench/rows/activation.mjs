import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installExtension } from '../../scripts/editor/serve.mjs';
import { chromium } from '../../scripts/setup/chromium.mjs';
import { codeServer } from '../../scripts/setup/codeServer.mjs';
import { messageOf } from '../../scripts/setup/messageOf.mjs';
import { Missing } from '../../scripts/setup/missing.mjs';
import { extensionPackage, packageExtension } from '../../scripts/setup/packageExtension.mjs';
import { figure } from '../measure/figure.mjs';
import { root, scratch } from '../measure/paths.mjs';
import { percentile } from '../measure/percentile.mjs';
import { runningExtensions } from '../measure/runningExtensions.mjs';

const rounds = 3;
const example = { folder: join(root, 'examples'), file: 'headline.grader.yaml', text: 'Rewardsmith' };

/**
 * The packaged extension in the real editor: the time that VS Code itself reports for loading and activating it.
 * Nothing where no editor can be installed.
 */
export async function rows() {
  const editor = await editorHere();
  return editor ? measured(editor) : [];
}

async function editorHere() {
  try {
    return { entry: await codeServer(), browser: await chromium() };
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    console.log(messageOf(error));
    return undefined;
  }
}

async function measured({ entry, browser }) {
  const { code, output } = await packageExtension();
  if (code !== 0) throw new Error(output);
  const place = await mkdtemp(join(tmpdir(), 'rewardsmith-'));
  try {
    const extensions = join(place, 'extensions');
    await installExtension({ entry, profile: join(place, 'profile'), extensions }, extensionPackage);
    const installed = { entry, browser, extensions };
    const times = [];
    for (let round = 0; round < rounds; round++) times.push(activationOf(await runningExtensions(installed, example)));
    const others = await runningExtensions(installed, await otherFolder());
    return [
      figure({ what: 'client activation, a grader open', unit: 'ms', ours: percentile(times, 0.5), most: 50 }),
      figure({ what: 'client activations, no grader in the folder', unit: '', ours: ourLines(others).length, most: 0 }),
    ];
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

const ourLines = (lines) => lines.filter((line) => line.includes('Rewardsmith'));

function activationOf(lines) {
  const time = /Activation: (\d+)\s*ms/.exec(ourLines(lines)[0]);
  if (!time) throw new Error(`The editor reports no time of activation:\n${lines.join('\n')}`);
  return Number(time[1]);
}

async function otherFolder() {
  const folder = scratch();
  await writeFile(join(folder, 'notes.md'), '# Notes\n');
  return { folder, file: 'notes.md' };
}
