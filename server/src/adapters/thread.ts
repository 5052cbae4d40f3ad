import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Grading, Regraded, RunEvent } from '../engine/grading.ts';

/** What the thread does, and answers. */
type CallName =
  | 'run'
  | 'regrade'
  | 'compare'
  | 'compareRuns'
  | 'profile'
  | 'rows'
  | 'sample'
  | 'explain'
  | 'samples'
  | 'trace'
  | 'replay';

/** What the thread is asked. */
export type ToThread =
  | { readonly id: number; readonly call: CallName; readonly argument: unknown }
  | { readonly abort: number }
  | { readonly forget: string }
  | { readonly secret: number; readonly key: string | null };

/** What comes back. */
export type FromThread =
  | { readonly id: number; readonly event: RunEvent | Regraded }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string }
  | { readonly secretWanted: number; readonly address: string };

interface Call {
  readonly listen: (event: never) => void;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Grading in a worker thread, so that the thread which answers the editor never waits. The thread starts with the
 * first call and again after a crash; the calls under way then fail with a sentence. By default it may use as much memory
 * as Node gives a thread; to use it up ends the thread alone.
 */
export function gradingThread(
  script: URL,
  secret: (address: string) => Promise<string | null>,
  resourceLimits: ResourceLimits = {},
): Grading {
  const calls = new Map<number, Call>();
  let worker: Worker | undefined;
  let last = 0;
  const lost = (message: string) => {
    worker = undefined;
    for (const call of calls.values()) call.reject(new Error(message));
    calls.clear();
  };
  const start = (): Worker => {
    const started = new Worker(script, { resourceLimits });
    started.on('message', (message: FromThread) => void hear(started, message));
    started.on('error', (error) => lost(reasonOf(error)));
    started.on('exit', () => started === worker && lost('The grading thread ended; the next run starts a new one.'));
    started.unref();
    worker = started;
    return started;
  };
  const hear = async (from: Worker, message: FromThread) => {
    if ('secretWanted' in message) {
      const key = await secret(message.address);
      return from.postMessage({ secret: message.secretWanted, key } satisfies ToThread);
    }
    const call = calls.get(message.id);
    if (!call) return;
    if ('event' in message) return call.listen(message.event as never);
    calls.delete(message.id);
    if ('failure' in message) call.reject(new Error(message.failure));
    else call.resolve(message.result as never);
  };
  const ask = <R>(call: CallName, argument: unknown, listen: Call['listen'], signal: AbortSignal) => {
    const thread = worker ?? start();
    const id = ++last;
    thread.ref();
    return new Promise<R>((resolve, reject) => {
      const abort = () => {
        thread.postMessage({ abort: id } satisfies ToThread);
        calls.delete(id);
        reject(signal.reason);
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      calls.set(id, { listen, resolve, reject });
      thread.postMessage({ id, call, argument } satisfies ToThread);
    }).finally(() => calls.size === 0 && thread.unref()) as Promise<R>;
  };
  return {
    run: (request, listen, signal) => ask('run', request, listen, signal),
    regrade: (request, listen, signal) => ask('regrade', request, listen, signal),
    rows: (request, signal) => ask('rows', request, () => undefined, signal),
    sample: (request, signal) => ask('sample', request, () => undefined, signal),
    explain: (request, signal) => ask('explain', request, () => undefined, signal),
    trace: (request, signal) => ask('trace', request, () => undefined, signal),
    replay: (request, signal) => ask('replay', request, () => undefined, signal),
    samples: (search, signal) => ask('samples', search, () => undefined, signal),
    forget: (session) => worker?.postMessage({ forget: session } satisfies ToThread),
    compare: (specs, listen, signal) => ask('compare', specs, listen, signal),
    compareRuns: (pair, signal) => ask('compareRuns', pair, () => undefined, signal),
    profile: (samples, signal) => ask('profile', samples, () => undefined, signal),
    dispose: async () => void (await worker?.terminate()),
  };
}

function reasonOf(error: NodeJS.ErrnoException): string {
  const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const reason = isFull ? 'The grading thread ran out of memory' : `The grading thread failed (${error.message})`;
  return `${reason}; the next run starts a new one.`;
}
