import type { Node } from '../../engine/compile.ts';
import type { GradingHost } from '../../engine/grading.ts';
import type { Outcome } from '../../engine/outcome.ts';
import { run } from '../../engine/run.ts';
import type { Row } from '../../engine/sample.ts';
import type { World } from '../../engine/world.ts';

/** Grades rows by a program, in their order: what each node says of each. */
export type GradeRows = (program: readonly Node[], rows: readonly Row[]) => Promise<readonly (readonly Outcome[])[]>;

/** Rows that are graded before it is heard whether the answer is still wanted. */
const atOnce = 20;

/** A way to grade a few rows in a world; rejects with the signal's reason when it aborts. */
export function gradeRows(host: GradingHost, world: World, signal: AbortSignal): GradeRows {
  return async (program, rows) => {
    const graded: (readonly Outcome[])[] = [];
    for await (const batch of run(program, inTurns(host, rows), world, { signal, window: 64 }))
      graded.push(...batch.map(({ outcomes }) => outcomes));
    return graded;
  };
}

async function* inTurns(host: GradingHost, rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += atOnce) {
    if (at > 0) await host.turn();
    yield rows.slice(at, at + atOnce);
  }
}
