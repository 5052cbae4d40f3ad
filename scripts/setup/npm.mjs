import { basename } from 'node:path';
import { findOnPath } from './findOnPath.mjs';
import { Missing } from './missing.mjs';

// An npm script hands its own settings on; what belongs to that npm, its Node and its folder must not reach another.
const ofTheOuterNpm =
  /^npm_(lifecycle|package|command|node_execpath|config_(user_agent|local_prefix|global_prefix|prefix))/i;

/** The environment for an npm that works in a folder of its own. */
export function npmEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !ofTheOuterNpm.test(name));
  return { ...Object.fromEntries(kept), ...extra };
}

/** The program and first arguments that start the system's npm on the Node that runs this script. */
export function npmCommand() {
  const outer = process.env.npm_execpath;
  if (outer && basename(outer) === 'npm-cli.js') return [process.execPath, outer];
  const found = process.platform === 'win32' ? undefined : findOnPath('npm');
  if (found) return [found];
  throw new Missing('npm was not found. Start this through npm, with Node 18 or later:', ['npm start', 'npm test']);
}
