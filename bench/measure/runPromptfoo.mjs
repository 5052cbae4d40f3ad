import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promptfoo } from './paths.mjs';
import { runProgram } from './runProgram.mjs';

const environment = {
  PROMPTFOO_DISABLE_TELEMETRY: '1',
  PROMPTFOO_DISABLE_UPDATE: '1',
  PROMPTFOO_DISABLE_REMOTE_GENERATION: '1',
  PROMPTFOO_FAILED_TEST_EXIT_CODE: '0',
};

/** Runs promptfoo on the `promptfooconfig.json` of a folder, from start to exit; its results are put in `out.json`. */
export function runPromptfoo(folder, more = []) {
  const { bin } = JSON.parse(readFileSync(join(promptfoo, 'package.json'), 'utf8'));
  const flags = [
    '--no-write',
    '--no-table',
    '--no-progress-bar',
    '--no-cache',
    '-o',
    join(folder, 'out.json'),
    ...more,
  ];
  const env = { ...environment, PROMPTFOO_CONFIG_DIR: folder };
  const config = join(folder, 'promptfooconfig.json');
  return runProgram([join(promptfoo, bin.promptfoo), 'eval', '-c', config, ...flags], env);
}
