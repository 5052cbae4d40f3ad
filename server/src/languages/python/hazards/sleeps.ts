import type { LanguageFault } from '../../language.ts';
import { say } from '../../message.ts';
import type { Scan } from './shared/scan.ts';

const waits = new Set('time.sleep asyncio.sleep'.split(' '));

/** Calls that only wait. */
export function sleeps({ calls }: Scan): LanguageFault[] {
  return calls
    .filter(({ name }) => waits.has(name))
    .map(({ from, to, written }) => {
      const message = say`\`${written}\` slows every row down and counts against the two minutes that a row may take.`;
      return { code: 'python-sleep', severity: 'warning', from, to, message, name: written };
    });
}
