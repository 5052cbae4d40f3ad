import { dirname } from 'node:path';
import { gradingHost } from '../adapters/gradingHost.ts';
import type { Effect as Compared } from '../engine/effect.ts';
import type { RunRequest } from '../engine/grading.ts';
import type { Root } from '../engine/spec.ts';
import { createGrading } from '../grading.ts';
import { type Shell, Unusable, type Values } from './command.ts';
import type { GradingSetup } from './runOptions.ts';

/** A spec to be graded. */
export interface Graded {
  readonly root: Root;
  /** Of the spec. */
  readonly file: string;
  readonly setup: GradingSetup;
}

/** What another spec changes in the rewards of the same samples. */
export interface Effect extends Omit<Compared, 'n'> {
  /** Rows read. */
  readonly rows: number;
  /** Lines that are no samples. */
  readonly bad: number;
  /** Rows without a reward by one spec or both: left out of all that follows. */
  readonly errors: number;
  readonly cost: number | null;
}

/** Grades the samples by both specs. What the first one spends is not left for the second. */
export async function diffEffect(
  shell: Shell,
  samples: string,
  specs: readonly [Graded, Graded],
  values: Values,
): Promise<Effect> {
  const host = gradingHost(async () => shell.env.OPENAI_API_KEY, values.cache as string | undefined);
  const grading = createGrading(host);
  const request = ({ root, file, setup }: Graded): RunRequest => {
    return { root, samples: { file: samples }, folder: dirname(file), rows: false, ...setup };
  };
  try {
    const [before, after] = specs;
    const compared = await grading.compare(
      [request(before), request(after)],
      (event) => event.event === 'warning' && shell.log(`${event.message}\n`),
      shell.signal,
    );
    const { effect, bad, errors, spent } = compared;
    const { n, most, ...figures } = effect;
    return { rows: n + errors, bad, errors, ...figures, cost: spent.cost, most };
  } catch (error) {
    if (shell.signal.aborted) throw error;
    throw new Unusable((error as Error).message);
  } finally {
    await grading.dispose();
  }
}
