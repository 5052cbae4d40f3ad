import { compileRoot, flatten } from '../engine/compile.ts';
import { say } from '../languages/message.ts';
import { agrees } from './agrees.ts';
import type { Desk } from './desk.ts';
import type { SpecRun } from './runs/specRuns.ts';

/** Asks, once for each grader, whether it may leave the sandbox; `false` where the user does not want it. */
export async function mayLeaveSandbox(
  desk: Desk,
  { root, options }: Pick<SpecRun, 'root' | 'options'>,
): Promise<boolean> {
  for (const { id, part } of flatten(compileRoot(root, options))) {
    if (!('outside' in part) || desk.agreed.has(part.hash)) continue;
    const imports = say`\`${id}\` imports \`${part.outside!}\`, which the embedded Python lacks.`;
    const question = say`${imports} Run it with ${options.interpreter!} on this machine, outside the sandbox?`;
    if (!(await agrees(desk, question, say`Run with My Python`))) return false;
    desk.agreed.add(part.hash);
  }
  return true;
}
