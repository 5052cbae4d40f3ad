import { compileRoot, flatten } from './engine/compile.ts';
import type { Grading, GradingHost, RunEvent, RunRequest, RunResult, SamplesSource } from './engine/grading.ts';
import { hashText } from './engine/hash.ts';
import type { CompileOptions } from './engine/kind.ts';
import type { GradedRow } from './engine/run.ts';
import { run } from './engine/run.ts';
import type { Row } from './engine/sample.ts';
import { profileOf } from './formats/profile.ts';
import type { Batch } from './formats/samples/jsonl.ts';
import { readSamples } from './formats/samples/jsonl.ts';
import { rowResult, summaryBuilder } from './science/summary.ts';

/** Grades in this thread. */
export function createGrading(host: GradingHost): Grading {
  return {
    run: (request, listen, signal) => runOnce(host, request, listen, signal),
    profile: async (samples, signal) => {
      const hash = hashing(until(signal, source(host, samples)));
      return { ...(await profileOf(readSamples(hash.chunks))), hash: hash.digest() };
    },
    dispose: host.dispose,
  };
}

function source(host: GradingHost, samples: SamplesSource): AsyncIterable<string> {
  return 'file' in samples ? host.read(samples.file) : once(samples.text);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** Passes chunks on until the signal aborts, then throws its reason. */
async function* until(signal: AbortSignal, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    yield chunk;
  }
}

/** Passes chunks on and names their content, whatever their sizes: a hash of the hashes of whole lines. */
function hashing(chunks: AsyncIterable<string>): { chunks: AsyncIterable<string>; digest: () => string } {
  let state = '';
  let rest = '';
  const take = (text: string) => {
    state = hashText(state + hashText(text));
  };
  async function* pass() {
    for await (const chunk of chunks) {
      const blocks = rest + chunk;
      const whole = blocks.length - (blocks.length % 65536);
      for (let at = 0; at < whole; at += 65536) take(blocks.slice(at, at + 65536));
      rest = blocks.slice(whole);
      yield chunk;
    }
    take(rest);
  }
  return { chunks: pass(), digest: () => state };
}

/** The options with the data that a chosen definition stands on. */
export async function withData(host: GradingHost, options: CompileOptions): Promise<CompileOptions> {
  const { wordNet } = options;
  return wordNet && 'version' in wordNet ? { ...options, synonyms: await host.synonyms(wordNet) } : options;
}

async function runOnce(
  host: GradingHost,
  request: RunRequest,
  listen: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<RunResult> {
  const program = flatten(compileRoot(request.root, await withData(host, request.options)));
  const world = host.world(request, (message) => listen({ event: 'warning', message }));
  const builder = summaryBuilder(program);
  const chunks = source(host, request.samples);
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
  for await (const graded of run(program, rows, world, { signal, window: 1024, done })) {
    const told = request.rows ? graded : graded.filter(hasError);
    if (told.length > 0) listen({ event: 'rows', rows: told.map((row) => rowResult(program, row)) });
  }
  return { summary: builder.summary(), spent: world.spent(), bad, samplesHash: hash.digest() };
}

function hasError({ outcomes }: GradedRow): boolean {
  return outcomes.some((outcome) => 'flag' in outcome);
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
