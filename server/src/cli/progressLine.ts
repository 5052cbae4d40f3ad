import type { RunSummary, Spent } from '../engine/record.ts';
import type { Shell } from './command.ts';
import { figure } from './text.ts';

/** One line on standard error that is drawn over; nothing where that is no terminal. */
export function progressLine({ terminal, log }: Shell, name: string) {
  const draw = (text: string) => terminal && log(`\r\u001B[2K${text}`);
  return {
    show: ({ graded, reward, errors }: RunSummary, { calls, cost }: Spent) => {
      const money = calls > 0 ? `  ${calls} calls  ${cost === null ? 'cost unknown' : `$${cost.toFixed(4)}`}` : '';
      draw(`${name}  ${graded} rows  ${figure(reward.mean)}  ${errors} errors${money}`);
    },
    clear: () => draw(''),
  };
}
