import { parentPort } from 'node:worker_threads';
import { gradingHost } from './adapters/gradingHost.ts';
import type { FromThread, ToThread } from './adapters/thread.ts';
import type {
  ExplainRequest,
  RegradeRequest,
  ReplayRequest,
  RowsRequest,
  RunRequest,
  SampleRequest,
  SampleSearch,
  SamplesSource,
  TraceRequest,
} from './engine/grading.ts';
import type { RunPair } from './engine/runPair.ts';
import { createGrading } from './grading.ts';

const port = parentPort!;
const say = (message: FromThread) => port.postMessage(message);
const running = new Map<number, AbortController>();
const secrets = new Map<number, (key: string | undefined) => void>();
let last = 0;

const secret = (address: string) =>
  new Promise<string | undefined>((resolve) => {
    secrets.set(++last, resolve);
    say({ secretWanted: last, address });
  });

const grading = createGrading(gradingHost(secret));

const calls = {
  run: (id: number, request: unknown, signal: AbortSignal) =>
    grading.run(request as RunRequest, (event) => say({ id, event }), signal),
  regrade: (id: number, request: unknown, signal: AbortSignal) =>
    grading.regrade(request as RegradeRequest, (event) => say({ id, event }), signal),
  rows: (_id: number, request: unknown, signal: AbortSignal) => grading.rows(request as RowsRequest, signal),
  compare: (id: number, specs: unknown, signal: AbortSignal) =>
    grading.compare(specs as [RunRequest, RunRequest], (event) => say({ id, event }), signal),
  sample: (_id: number, request: unknown, signal: AbortSignal) => grading.sample(request as SampleRequest, signal),
  explain: (_id: number, request: unknown, signal: AbortSignal) => grading.explain(request as ExplainRequest, signal),
  trace: (_id: number, request: unknown, signal: AbortSignal) => grading.trace(request as TraceRequest, signal),
  replay: (_id: number, request: unknown, signal: AbortSignal) => grading.replay(request as ReplayRequest, signal),
  samples: (_id: number, search: unknown, signal: AbortSignal) => grading.samples(search as SampleSearch, signal),
  compareRuns: (_id: number, pair: unknown, signal: AbortSignal) => grading.compareRuns(pair as RunPair, signal),
  profile: (_id: number, samples: unknown, signal: AbortSignal) => grading.profile(samples as SamplesSource, signal),
};

port.on('message', (message: ToThread) => {
  if ('abort' in message) return running.get(message.abort)?.abort();
  if ('forget' in message) return grading.forget(message.forget);
  if ('secret' in message) return secrets.get(message.secret)?.(message.key ?? undefined);
  const { id, call, argument } = message;
  const stop = new AbortController();
  running.set(id, stop);
  calls[call](id, argument, stop.signal)
    .then(
      (result) => say({ id, result }),
      (error: Error) => say({ id, failure: error.message }),
    )
    .finally(() => running.delete(id));
});
