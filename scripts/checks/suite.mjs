import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packageBin } from '../setup/packageBin.mjs';
import { root } from '../setup/root.mjs';
import { tool } from '../setup/tool.mjs';

async function read(report) {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/**
 * Runs a suite of vitest: its counts and output. A skipped test counts as failed, and so does a run that fails
 * without a failing test (a file that does not load, no test at all).
 */
export async function suite(name, config, { live = false, project } = {}) {
  const folder = join(root, 'test-results');
  const report = join(folder, `${name}.json`);
  await mkdir(folder, { recursive: true });
  await rm(report, { force: true });
  const reporters = [`--reporter=${live ? 'verbose' : 'dot'}`, '--reporter=json', `--outputFile.json=${report}`];
  const chosen = project ? ['--project', project] : [];
  const args = ['run', '--config', join(root, config), ...chosen, ...reporters];
  const { code, output } = await tool(packageBin('vitest'), args, { live });
  const { passed, failed, skipped } = await read(report);
  const all = failed + skipped || Number(code !== 0);
  const remark = skipped ? `${skipped} skipped: a test that is not run counts as failed.\n` : '';
  return { passed, failed: all, output: (all && !live ? output : '') + remark };
}
