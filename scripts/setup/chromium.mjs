import { aptInstall, hasApt } from './aptInstall.mjs';
import { execute } from './execute.mjs';
import { findOnPath } from './findOnPath.mjs';
import { Missing } from './missing.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const debian = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];

function advice() {
  if (process.platform === 'darwin') return ['brew install --cask google-chrome', 'put a `google-chrome` on your PATH'];
  return [`install Chromium or Google Chrome so that one of these is on your PATH: ${names.join(', ')}`];
}

// Ubuntu's package is an empty shell around a snap, which does not start in a container.
async function starting(path) {
  const { code, output } = await execute(path, ['--version']);
  if (code === 0) return path;
  throw new Missing(`\`${path} --version\` fails:\n${output.trim()}\nPut a working Chromium on the PATH:`, advice());
}

/** The path of a Chromium that starts. Installs Debian's where it may; else stops and says what to do. */
export async function chromium() {
  const found = findOnPath(...names);
  if (found) return starting(found);
  if (!hasApt()) throw new Missing('The end-to-end suite needs Chromium:', advice());
  await aptInstall(debian, 'The end-to-end suite');
  const installed = findOnPath(...names);
  if (!installed) throw new Missing('apt-get brought no Chromium:', advice());
  return starting(installed);
}
