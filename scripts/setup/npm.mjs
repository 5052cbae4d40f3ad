import { basename, delimiter, dirname } from 'node:path';
import { must } from './execute.mjs';
import { findOnPath } from './findOnPath.mjs';
import { Missing } from './missing.mjs';

// An npm script hands its own settings on; what belongs to that npm, its Node and its folder must not reach another.
const ofTheOuterNpm = /^npm_(lifecycle|package|command|node_execpath|config_(user_agent|local_prefix|prefix))/i;

function environment(node, extra) {
  const kept = Object.entries(process.env).filter(([name]) => !ofTheOuterNpm.test(name));
  return { ...Object.fromEntries(kept), PATH: [dirname(node), process.env.PATH].join(delimiter), ...extra };
}

function npmCommand(node) {
  const outer = process.env.npm_execpath;
  if (outer && basename(outer) === 'npm-cli.js') return [node, outer];
  const found = process.platform === 'win32' ? undefined : findOnPath('npm');
  if (found) return [found];
  throw new Missing('npm was not found. Start this through npm, with Node 18 or later:', ['npm start', 'npm test']);
}

/** Runs the system's npm in a folder, on the Node that is named (by default: on that which runs this script). */
export async function npm(args, cwd, { node = process.execPath, env = {} } = {}) {
  const [command, ...first] = npmCommand(node);
  await must(command, [...first, ...args, '--loglevel=error'], { cwd, env: environment(node, env) });
}
