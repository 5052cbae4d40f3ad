import type { LanguageFault } from '../../language.ts';
import { say } from '../../message.ts';
import type { Call } from './shared/calls.ts';
import type { Scan } from './shared/scan.ts';
import { taintedCalls } from './shared/taintedCalls.ts';

const runs = new Set(['eval', 'exec', 'builtins.eval', 'builtins.exec']);

/** Calls that run what the model wrote as code. */
export function evaluation(scan: Scan): LanguageFault[] {
  return taintedCalls(scan)
    .filter(({ name }) => runs.has(name))
    .map(fault);
}

function fault({ from, to, written }: Call): LanguageFault {
  const message = say`\`${written}\` runs what the model wrote inside the grader: it can raise, hang or set its own score.`;
  return { code: 'python-eval', severity: 'warning', from, to, message, name: written };
}
