import type { Tree } from '../tree.ts';

/** Whether the text can be laid out: every fault is one that leaves no doubt where each token stands. */
export function isSound({ faults }: Tree, harmless: ReadonlySet<string>): boolean {
  return faults.every(({ code }) => harmless.has(code));
}
