import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

// Looks through samples in the grading thread, as the server does: prints the milliseconds and what was found.
const [script, small, file] = process.argv.slice(2);
const worker = new Worker(pathToFileURL(script));

async function profile(id, file) {
  const answered = once(worker, 'message');
  worker.postMessage({ id, call: 'profile', argument: { file } });
  const [{ result, failure }] = await answered;
  if (failure) throw new Error(failure);
  return result;
}

await profile(1, small);
const since = performance.now();
const { rows, fields } = await profile(2, file);
console.log(JSON.stringify({ ms: performance.now() - since, rows, fields: fields.length }));
await worker.terminate();
