import { parentPort } from 'node:worker_threads';
import { gradingHost } from './adapters/gradingHost.ts';
import type { FromThread, ToThread } from './adapters/thread.ts';
import type { RunRequest, SamplesSource } from './engine/grading.ts';
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
  profile: (_id: number, samples: unknown, signal: AbortSignal) => grading.profile(samples as SamplesSource, signal),
};

port.on('message', (message: ToThread) => {
  if ('abort' in message) return running.get(message.abort)?.abort();
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
