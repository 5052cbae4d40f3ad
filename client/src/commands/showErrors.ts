import type { Host } from '../host.ts';

/** Shows the output channel, where each run has listed the errors of its samples by grader and row. */
export function showErrors({ log }: Host): void {
  log.show(true);
}
