import { dirname } from 'node:path';
import { gradingHost } from '../adapters/gradingHost.ts';
import { compileRoot, flatten } from '../engine/compile.ts';
import type { Budget, Spent } from '../engine/grading.ts';
import { run } from '../engine/run.ts';
import type { Row } from '../engine/sample.ts';
import type { Root } from '../engine/spec.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import { withData } from '../grading.ts';
import { kendallTau } from '../science/statistics/kendallTau.ts';
import { type Pair, pairedDifference } from '../science/statistics/pairedDifference.ts';
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
export interface Effect {
  /** Rows read. */
  readonly rows: number;
  /** Lines that are no samples. */
  readonly bad: number;
  /** Rows without a reward by one spec or both: left out of all that follows. */
  readonly errors: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly ci95: readonly [number, number] | null;
  /** τ-b of the rewards; null where one of the specs gives all rows the same. */
  readonly kendall_tau: number | null;
  readonly rose: number;
  readonly fell: number;
  readonly cost: number | null;
}

/** Grades the samples by both specs. What the first one spends is not left for the second. */
export async function diffEffect(
  shell: Shell,
  samples: string,
  specs: readonly [Graded, Graded],
  values: Values,
): Promise<Effect> {
  const [one, other] = specs;
  const before = await rewards(shell, samples, one, values);
  const left = one.setup.budget && rest(one.setup.budget, before.spent);
  const setup = { ...other.setup, ...(left && { budget: left }) };
  const after = await rewards(shell, samples, { ...other, setup }, values);
  const pairs = [...before.rows].flatMap(([line, { item, reward }]): Pair[] => {
    const second = after.rows.get(line)?.reward;
    return reward === undefined || second === undefined ? [] : [{ item, before: reward, after: second }];
  });
  const { mean, ci95 } = pairedDifference(pairs);
  const [olds, news] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)];
  return {
    rows: before.rows.size,
    bad: before.bad,
    errors: before.rows.size - pairs.length,
    before: meanOf(olds),
    after: meanOf(news),
    difference: mean,
    ci95,
    kendall_tau: kendallTau(olds, news),
    rose: pairs.filter((pair) => pair.after - pair.before > near).length,
    fell: pairs.filter((pair) => pair.before - pair.after > near).length,
    cost: before.spent.cost === null || after.spent.cost === null ? null : before.spent.cost + after.spent.cost,
  };
}

/** What two sums of the same parts may differ by. */
const near = 1e-12;

interface Rewards {
  /** By line; the reward is undefined where there is none. */
  readonly rows: ReadonlyMap<number, { readonly item: string; readonly reward: number | undefined }>;
  /** Lines that are no samples. */
  readonly bad: number;
  readonly spent: Spent;
}

async function rewards(shell: Shell, samples: string, { root, file, setup }: Graded, values: Values): Promise<Rewards> {
  const host = gradingHost(async () => shell.env.OPENAI_API_KEY, values.cache as string | undefined);
  const rows = new Map<number, { item: string; reward: number | undefined }>();
  let bad = 0;
  try {
    const program = flatten(compileRoot(root, await withData(host, setup.options)));
    const request = { root, samples: { file: samples }, folder: dirname(file), rows: true, ...setup };
    const world = host.world(request, (message) => shell.log(`${message}\n`));
    const chunks = host.read(samples);
    const batches = rowsOf(chunks, (lines) => {
      bad += lines;
    });
    for await (const graded of run(program, batches, world, { signal: shell.signal, window: 1024 }))
      for (const { row, outcomes } of graded) {
        const whole = outcomes.at(-1)!;
        rows.set(row.line, { item: row.item_id, reward: 'score' in whole ? whole.score : undefined });
      }
    return { rows, bad, spent: world.spent() };
  } catch (error) {
    if (shell.signal.aborted) throw error;
    throw new Unusable((error as Error).message);
  } finally {
    await host.dispose();
  }
}

async function* rowsOf(chunks: AsyncIterable<string>, heard: (bad: number) => void): AsyncGenerator<readonly Row[]> {
  for await (const { rows, bad } of readSamples(chunks)) {
    heard(bad.length);
    yield rows;
  }
}

function rest({ maxCost, maxCalls }: Budget, { cost, calls }: Spent): Budget {
  return {
    ...(maxCost !== undefined && { maxCost: Math.max(0, maxCost - (cost ?? 0)) }),
    ...(maxCalls !== undefined && { maxCalls: Math.max(0, maxCalls - calls) }),
  };
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
