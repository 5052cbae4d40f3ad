import { messageOf } from '../setup/messageOf.mjs';

/**
 * Runs one check and says how it went. `work` resolves to `{ passed, failed, output? }`; what it throws counts as one
 * failure. The output is printed whole and at once, so checks may run side by side.
 */
export async function check(title, work) {
  const since = performance.now();
  const {
    passed,
    failed,
    output = '',
  } = await work().catch((error) => ({ passed: 0, failed: 1, output: messageOf(error) }));
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const counts = `${passed} passed${failed ? `, ${failed} failed` : ''}`;
  if (output.trim()) console.log(`\n${output.trimEnd()}`);
  console.log(`${failed ? '✗' : '✓'} ${title} (${seconds} s): ${counts}`);
  return { passed, failed };
}

/** A check that passes or fails as a whole: the outcome of a program. Its output is shown where it fails. */
export function whole({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

/** Prints the closing line over all checks, and lets the script end with 1 where anything failed. */
export function close(results) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
