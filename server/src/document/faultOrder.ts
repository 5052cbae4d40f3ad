import { english } from '../languages/message.ts';
import type { SyntaxFault } from './tree.ts';

/** The faults in the one order that every tree keeps: by place, then code, then message. */
export function inOrder(faults: readonly SyntaxFault[]): SyntaxFault[] {
  return [...faults].sort(compare);
}

/** Whether two faults say the same of the same place. */
export function isEqual(a: SyntaxFault, b: SyntaxFault): boolean {
  return compare(a, b) === 0;
}

function compare(a: SyntaxFault, b: SyntaxFault): number {
  return (
    a.from - b.from ||
    a.to - b.to ||
    alphabetically(a.code, b.code) ||
    alphabetically(english(a.message), english(b.message))
  );
}

function alphabetically(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The fault with both ends moved. */
export function moved(fault: SyntaxFault, by: number): SyntaxFault {
  return by === 0 ? fault : { ...fault, from: fault.from + by, to: fault.to + by };
}
