import { Worker } from 'node:worker_threads';

/** Looks every second whether the numbers have moved; where they have not for too long, names them and ends all. */
const watcher = `
  const { workerData: { numbers, seconds } } = require('node:worker_threads');
  let [before, since] = ['', 0];
  setInterval(() => {
    const now = numbers.join(', step ');
    since = now === before ? since + 1 : 0;
    before = now;
    if (since < seconds) return;
    require('node:fs').writeSync(2, 'An edit hangs: seed ' + now + '.\\n');
    process.kill(process.pid, 'SIGKILL');
  }, 1000);
`;

/** Ends the process when the edit that was named last takes longer than some seconds; only another thread can tell. */
export function watchHangs(seconds: number) {
  const numbers = new Float64Array(new SharedArrayBuffer(16));
  const worker = new Worker(watcher, { eval: true, workerData: { numbers, seconds } });
  worker.unref();
  return {
    at: (seed: number, step: number) => numbers.set([seed, step]),
    end: () => worker.terminate(),
  };
}
