import { Worker } from 'node:worker_threads';
import type { Grading, RunEvent } from '../engine/grading.ts';

/** What the thread is asked. */
export type ToThread =
  | { readonly id: number; readonly call: 'run' | 'profile'; readonly argument: unknown }
  | { readonly abort: number }
  | { readonly secret: number; readonly key: string | null };

/** What comes back. */
export type FromThread =
  | { readonly id: number; readonly event: RunEvent }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string }
  | { readonly secretWanted: number; readonly address: string };

interface Call {
  readonly listen: (event: RunEvent) => void;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Grading in a worker thread, so that the thread which answers the editor never waits. The thread starts with the
 * first call and again after a crash; the calls under way then fail with a sentence.
 */
export function gradingThread(script: URL, secret: (address: string) => Promise<string | null>): Grading {
  const calls = new Map<number, Call>();
  let worker: Worker | undefined;
  let last = 0;
  const lost = (message: string) => {
    worker = undefined;
    for (const call of calls.values()) call.reject(new Error(message));
    calls.clear();
  };
  const start = (): Worker => {
    const started = new Worker(script);
    started.on('message', (message: FromThread) => void hear(started, message));
    started.on('error', (error) => lost(`The grading thread failed: ${error.message}`));
    started.on('exit', () => started === worker && lost('The grading thread ended.'));
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
    if ('event' in message) return call.listen(message.event);
    calls.delete(message.id);
    if ('failure' in message) call.reject(new Error(message.failure));
    else call.resolve(message.result as never);
  };
  const ask = <R>(call: 'run' | 'profile', argument: unknown, listen: Call['listen'], signal: AbortSignal) => {
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
    profile: (samples, signal) => ask('profile', samples, () => undefined, signal),
    dispose: async () => void (await worker?.terminate()),
  };
}
