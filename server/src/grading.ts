import { compileRoot, flatten } from './engine/compile.ts';
import type { Compared, RewardPair } from './engine/effect.ts';
import type {
  Budget,
  Grading,
  GradingHost,
  RunEvent,
  RunRequest,
  RunResult,
  SamplesSource,
  Spent,
} from './engine/grading.ts';
import { hasError } from './engine/hasError.ts';
import type { CompileOptions } from './engine/kind.ts';
import type { GradedRow } from './engine/run.ts';
import { run } from './engine/run.ts';
import type { Row } from './engine/sample.ts';
import { profileOf } from './formats/profile.ts';
import { chunksOf, until } from './formats/samples/chunksOf.ts';
import { hashing } from './formats/samples/hashing.ts';
import type { Batch } from './formats/samples/jsonl.ts';
import { readSamples } from './formats/samples/jsonl.ts';
import { compareKept } from './live/compareKept.ts';
import { keeping } from './live/keeping.ts';
import { recording } from './live/recording.ts';
import { regrade } from './live/regrade.ts';
import { replay } from './live/replay.ts';
import { rows } from './live/rows.ts';
import { findSample } from './live/sample.ts';
import { listSamples } from './live/sampleList.ts';
import { createSessions, type Sessions } from './live/sessions.ts';
import { steadiness } from './live/steadiness.ts';
import { createTables } from './live/tables.ts';
import { trace } from './live/trace.ts';
import { effectOf } from './science/effect.ts';
import { rowResult, summaryBuilder } from './science/summary.ts';

/** Grades in this thread. */
export function createGrading(host: GradingHost): Grading {
  const sessions = createSessions();
  const tables = createTables(host);
  return {
    run: (request, listen, signal) => runOnce({ host, sessions }, request, listen, signal),
    regrade: async (request, listen, signal) => {
      const options = await withData(host, request.options);
      signal.throwIfAborted();
      return regrade({ host, sessions }, { ...request, options }, listen, signal);
    },
    rows: async (request, signal) => {
      const options = await withData(host, request.options);
      signal.throwIfAborted();
      return rows({ host, sessions, tables }, { ...request, options }, signal);
    },
    sample: (request, signal) =>
      findSample({ host, sessions, withData: (options) => withData(host, options) }, request, signal),
    explain: async (request, signal) => {
      const { explain } = await import('./live/why/explain.ts');
      return explain({ host, sessions, withData: (options) => withData(host, options) }, request, signal);
    },
    trace: (request, signal) =>
      trace({ host, sessions, withData: (options) => withData(host, options) }, request, signal),
    replay: (request, signal) =>
      replay({ host, sessions, withData: (options) => withData(host, options) }, request, signal),
    samples: (search, signal) => listSamples(host, search, signal),
    forget: sessions.forget,
    compare: (specs, listen, signal) => compareRewards(specs, { host, listen, signal }),
    compareRuns: async (pair, signal) => {
      if (!host.runs) throw new Error('No runs are kept.');
      return compareKept(await host.runs(), pair, signal);
    },
    profile: async (samples, signal) => {
      const hash = hashing(until(signal, chunksOf(host, samples)));
      return { ...(await profileOf(readSamples(hash.chunks))), hash: hash.digest() };
    },
    dispose: host.dispose,
  };
}

/** The options with the data that a chosen definition stands on. */
export async function withData(host: GradingHost, options: CompileOptions): Promise<CompileOptions> {
  const { wordNet } = options;
  return wordNet && 'version' in wordNet ? { ...options, synonyms: await host.synonyms(wordNet) } : options;
}

async function runOnce(
  { host, sessions }: { readonly host: GradingHost; readonly sessions: Sessions },
  request: RunRequest,
  listen: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<RunResult> {
  const nodes = flatten(compileRoot(request.root, await withData(host, request.options)));
  signal.throwIfAborted();
  const record = request.session && recording(sessions.open(request.session));
  const program = record ? record.program(nodes) : nodes;
  const warn = (message: string) => listen({ event: 'warning', message });
  const world = host.world(request, warn);
  const keeper = await keeping(host.runs, request, warn);
  const builder = summaryBuilder(program);
  const isSteady = await steadiness(host, request.samples);
  const chunks = chunksOf(host, request.samples);
  const hash = request.unnamed ? { chunks, digest: () => '' } : hashing(chunks);
  let bad = 0;
  const heard = (batch: Batch) => {
    bad += batch.bad.length;
    if (batch.bad.length > 0) listen({ event: 'bad', bad: batch.bad });
  };
  const done = (graded: GradedRow) => {
    builder.add(graded);
    if (host.due()) listen({ event: 'progress', summary: builder.summary(), spent: world.spent() });
  };
  const rows = limited(readSamples(hash.chunks), request.limit ?? Infinity, heard);
  const batches = run(program, chosen(record?.rows(rows) ?? rows, request.lines), world, {
    signal,
    window: 1024,
    done,
  });
  for await (const graded of keeper?.through(batches) ?? batches) {
    const told = request.rows ? graded : graded.filter(hasError);
    if (told.length > 0) listen({ event: 'rows', rows: told.map((row) => rowResult(program, row)) });
  }
  const samplesHash = hash.digest();
  record?.ended(samplesHash);
  const steady = await isSteady(samplesHash);
  if (!steady) warn(unsteady(request.samples));
  const figures = { summary: builder.summary(), spent: world.spent(), bad, samplesHash };
  const result = steady ? figures : { ...figures, unsteady: true };
  return (await keeper?.end(result)) ?? result;
}

function unsteady(samples: SamplesSource): string {
  const name = 'file' in samples ? samples.file : 'The text';
  return `${name} changed while it was graded: the figures may mix two texts, and the run is not kept. Run again.`;
}

/** The rows on some lines; all where none are named. */
async function* chosen(batches: AsyncIterable<readonly Row[]>, lines: readonly number[] | undefined) {
  const wanted = lines && new Set(lines);
  for await (const rows of batches) yield wanted ? rows.filter(({ line }) => wanted.has(line)) : rows;
}

async function* limited(
  batches: AsyncIterable<Batch>,
  limit: number,
  heard: (batch: Batch) => void,
): AsyncGenerator<readonly Row[]> {
  let rest = limit;
  for await (const batch of batches) {
    heard(batch);
    if (rest > 0) yield batch.rows.slice(0, rest);
    rest -= batch.rows.length;
  }
}

interface Surroundings {
  readonly host: GradingHost;
  readonly listen: (event: RunEvent) => void;
  readonly signal: AbortSignal;
}

async function compareRewards(
  [before, after]: readonly [RunRequest, RunRequest],
  surroundings: Surroundings,
): Promise<Compared> {
  const one = await rewardsOf(before, surroundings);
  const left = after.budget && rest(after.budget, one.spent);
  const other = await rewardsOf({ ...after, ...(left && { budget: left }) }, surroundings);
  if (one.samplesHash !== other.samplesHash) throw new Error('The samples changed while they were graded.');
  const pairs = one.rewards.flatMap((reward, index): RewardPair[] => {
    const second = other.rewards[index]!.score;
    return reward.score === undefined || second === undefined
      ? []
      : [{ id: reward.id, line: reward.line, item: reward.item, before: reward.score, after: second }];
  });
  return {
    before: one.summary,
    after: other.summary,
    effect: effectOf(pairs),
    errors: one.rewards.length - pairs.length,
    bad: one.bad,
    spent: added(one.spent, other.spent),
  };
}

interface Rewards {
  /** In the order of the samples; the score is undefined where there is none. */
  readonly rewards: readonly (Omit<RewardPair, 'before' | 'after'> & { readonly score: number | undefined })[];
  readonly summary: Compared['before'];
  readonly bad: number;
  readonly spent: Spent;
  readonly samplesHash: string;
}

async function rewardsOf(request: RunRequest, { host, listen, signal }: Surroundings): Promise<Rewards> {
  const program = flatten(compileRoot(request.root, await withData(host, request.options)));
  const world = host.world(request, (message) => listen({ event: 'warning', message }));
  const builder = summaryBuilder(program);
  const hash = hashing(until(signal, chunksOf(host, request.samples)));
  const rewards: { id: string; line: number; item: string; score: number | undefined }[] = [];
  let bad = 0;
  const rows = limited(readSamples(hash.chunks), request.limit ?? Infinity, (batch) => {
    bad += batch.bad.length;
  });
  for await (const batch of run(program, rows, world, { signal, window: 1024 }))
    for (const graded of batch) {
      const { row, outcomes } = graded;
      builder.add(graded);
      const whole = outcomes.at(-1)!;
      const score = 'score' in whole ? whole.score : undefined;
      rewards.push({ id: row.id, line: row.line, item: row.item_id, score });
    }
  return { rewards, summary: builder.summary(), bad, spent: world.spent(), samplesHash: hash.digest() };
}

function rest({ maxCost, maxCalls }: Budget, { cost, calls }: Spent): Budget {
  return {
    ...(maxCost !== undefined && { maxCost: Math.max(0, maxCost - (cost ?? 0)) }),
    ...(maxCalls !== undefined && { maxCalls: Math.max(0, maxCalls - calls) }),
  };
}

function added(one: Spent, other: Spent): Spent {
  return {
    cost: one.cost === null || other.cost === null ? null : one.cost + other.cost,
    calls: one.calls + other.calls,
    remembered: one.remembered + other.remembered,
    tokens: one.tokens + other.tokens,
  };
}
