import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { gradingHost } from '../../server/src/adapters/gradingHost.ts';
import { createGrading } from '../../server/src/grading.ts';
import { figure } from '../measure/figure.mjs';
import { root, scratch } from '../measure/paths.mjs';
import { writeSamples } from '../measure/samples.mjs';
import { askAll } from '../plain/askAll.mjs';

const calls = 500;
const latency = 50;
const concurrency = 16;

const cases = [
  { name: 'clean', most: 1.05, beside: true },
  { name: '10 % answered 500', most: 1.2, faults: { broken: 0.1 } },
  { name: '10 % not JSON', most: 1.2, faults: { garbled: 0.1 } },
  { name: '10 % 429', most: 1.2, faults: { throttled: 0.1 } },
  { name: '10 % 429 with retry-after', most: 1.2, faults: { throttledAfter: 0.1 } },
  { name: '10 % cut off', most: 1.2, faults: { cut: 0.1 } },
  { name: '10 % of all of these', most: 1.2, faults: { broken: 0.025, garbled: 0.025, throttled: 0.025, cut: 0.025 } },
  { name: 'provider admits 8', admits: 8 },
];

/** Judges behind a provider on this machine that takes 50 ms a reply: time over the ideal, and what went wrong. */
export async function rows() {
  const samples = join(scratch(), 'judged.samples.jsonl');
  await writeSamples(samples, calls, judged);
  const figures = [];
  for (const each of cases) figures.push(...(await measured(each, samples)));
  return figures;
}

const scoreOf = (n) => (n % 101) / 100;
const judged = (n) => ({ id: String(n), item: {}, sample: { output_text: `Answer ${n}. SCORE=${scoreOf(n)}` } });

async function measured({ name, most, faults = {}, admits, beside }, samples) {
  const provider = await startProvider(faults, admits);
  try {
    await grade(provider.url, samples, 4);
    const { ms, results } = await grade(provider.url, samples);
    const ideal = (calls * latency) / Math.min(concurrency, admits ?? concurrency);
    const plain = beside && (await askAll(provider.url, { calls, concurrency })) / ideal;
    const lost = calls - results.filter(({ reward }) => reward !== null).length;
    const wrong = results.filter(
      ({ id, reward }) => reward !== null && Math.abs(reward - scoreOf(Number(id))) > 1e-9,
    ).length;
    return [
      figure({
        what: `judges, ${name}: wall ÷ ideal`,
        unit: '×',
        ours: ms / ideal,
        ...(most && { most }),
        ...(plain && { peer: { name: 'plain fetch', value: plain } }),
      }),
      figure({ what: `judges, ${name}: rows lost or mis-scored`, unit: '', ours: lost + wrong, most: 0 }),
    ];
  } finally {
    provider.stop();
  }
}

async function grade(baseURL, samples, limit) {
  const grading = createGrading(gradingHost(async () => 'bench', scratch()));
  const results = [];
  const listen = (event) => event.event === 'rows' && results.push(...event.rows);
  const input = [{ role: 'user', content: 'Rate: {{ sample.output_text }}' }];
  const spec = { type: 'score_model', name: 'judge', model: 'local-judge', range: [0, 1], input };
  const request = {
    root: { form: 'grader', id: 'judge', path: [], graders: [{ id: 'judge', path: [], spec }] },
    samples: { file: samples },
    options: { metrics: {}, models: {} },
    budget: { maxCalls: 100 * calls },
    provider: { baseURL, concurrency, prices: {} },
    rows: true,
    ...(limit && { limit }),
  };
  const since = performance.now();
  await grading.run(request, listen, new AbortController().signal);
  const ms = performance.now() - since;
  await grading.dispose();
  return { ms, results };
}

async function startProvider(faults, admits) {
  const shares = Object.entries(faults).flatMap(([name, share]) => ['--fault', `${name}=${share}`]);
  const limits = admits ? ['--admits', String(admits)] : [];
  const main = join(root, 'test', 'provider', 'main.ts');
  const child = spawn(process.execPath, [main, '--latency', String(latency), ...shares, ...limits], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { url: line.trim(), stop: () => child.kill() };
}
