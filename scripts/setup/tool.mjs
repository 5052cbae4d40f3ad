import { execute } from './execute.mjs';
import { root } from './root.mjs';

const { FORCE_COLOR, NO_COLOR } = process.env;
const colour = process.stdout.isTTY && !NO_COLOR && !FORCE_COLOR ? { FORCE_COLOR: '1' } : {};

/** Runs a script of the project on this Node, in the project's folder; keeps colours where a person reads them. */
export function tool(script, args, { live = false } = {}) {
  const env = { ...process.env, ...(live ? {} : colour) };
  return execute(process.execPath, [script, ...args], { cwd: root, env, live });
}
