import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { gradingHost } from '../../server/src/adapters/gradingHost.ts';
import { createGrading } from '../../server/src/grading.ts';
import { root, scratch } from './paths.mjs';
import { writeSamples } from './samples.mjs';

/** What the judge says of row `n`. */
export const scoreOf = (n) => (n % 101) / 100;

/** The text that a judge rates in row `n`; it tells the local provider what to say. */
export const judgedText = (n) => `Answer ${n}. SCORE=${scoreOf(n)}`;

/** Writes this many rows for a judge; the file. */
export async function judgedSamples(count) {
  const file = join(scratch(), 'judged.samples.jsonl');
  const rowOf = (n) => ({ id: String(n), item: {}, sample: { output_text: judgedText(n) } });
  await writeSamples(file, count, rowOf);
  return file;
}

/** Grades rows with a judge that nothing is remembered of: milliseconds, and rows lost or mis-scored. */
export async function gradeJudged(baseURL, samples, { concurrency, limit }) {
  const grading = createGrading(gradingHost(async () => 'bench', scratch()));
  const results = [];
  const listen = (event) => event.event === 'rows' && results.push(...event.rows);
  const input = [{ role: 'user', content: 'Rate: {{ sample.output_text }}' }];
  const spec = { type: 'score_model', name: 'judge', model: 'local-judge', range: [0, 1], input };
  const request = {
    root: { form: 'grader', id: 'judge', path: [], graders: [{ id: 'judge', path: [], spec }] },
    samples: { file: samples },
    options: { metrics: {}, models: {} },
    budget: { maxCalls: 100 * limit },
    provider: { baseURL, concurrency, prices: {} },
    rows: true,
    limit,
  };
  const since = performance.now();
  await grading.run(request, listen, new AbortController().signal);
  const ms = performance.now() - since;
  await grading.dispose();
  const right = results.filter(({ id, reward }) => reward !== null && isRight(Number(id), reward));
  return { ms, wrong: limit - new Set(right.map(({ id }) => id)).size };
}

export const isRight = (n, score) => Math.abs(score - scoreOf(n)) <= 1e-9;

/** Starts the local provider in a process of its own; `options` are its flags, by name. */
export async function startProvider(latency, faults = {}, options = {}) {
  const flags = Object.entries({ latency, ...options }).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const shares = Object.entries(faults).flatMap(([name, share]) => ['--fault', `${name}=${share}`]);
  const main = join(root, 'test', 'provider', 'main.ts');
  const child = spawn(process.execPath, [main, ...flags, ...shares], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { url: line.trim(), stop: () => child.kill() };
}
