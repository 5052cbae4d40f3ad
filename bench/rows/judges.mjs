import { figure } from '../measure/figure.mjs';
import { gradeJudged, judgedSamples, startProvider } from '../measure/judged.mjs';
import { percentile } from '../measure/percentile.mjs';
import { askAll } from '../plain/askAll.mjs';

const wait = 50;
const concurrency = 16;

const note =
  'judges: the ideal is rows × latency ÷ calls admitted at once, or rows ÷ calls admitted a second, as if each row ' +
  `took one call: calls that a fault makes necessary are not in it. The provider waits ${wait} ms; its latency is ` +
  'the median round trip of one who asks it one at a time, measured beside each case, because its timer ends late and ' +
  'loopback takes time. Rows are enough for about ten seconds.';

const cases = [
  { name: 'clean', most: 1.05, beside: true },
  { name: '10 % answered 500', most: 1.2, faults: { broken: 0.1 } },
  { name: '10 % not JSON', most: 1.2, faults: { garbled: 0.1 } },
  { name: '10 % malformed bodies', most: 1.2, faults: { malformed: 0.1 } },
  { name: '10 % 429', most: 1.2, faults: { throttled: 0.1 } },
  { name: '10 % 429 with retry-after', most: 1.2, faults: { throttledAfter: 0.1 } },
  { name: '10 % cut off', most: 1.2, faults: { cut: 0.1 } },
  { name: '10 % of all of these', most: 1.2, faults: { broken: 0.025, garbled: 0.025, throttled: 0.025, cut: 0.025 } },
  { name: 'provider admits 8', rows: 1600, options: { admits: 8 } },
  { name: 'provider admits 40 a second', rows: 400, options: { 'per-second': 40 } },
];

/** Judges behind a provider on this machine: time over the ideal, and what went wrong. */
export async function rows() {
  const steady = await startProvider(wait);
  try {
    const figures = [];
    for (const each of cases) figures.push(...(await measured(each, steady.url)));
    return figures;
  } finally {
    steady.stop();
  }
}

async function measured({ name, most, rows: count = 3200, faults, options, beside }, steady) {
  const samples = await judgedSamples(count);
  const provider = await startProvider(wait, faults, options);
  try {
    await gradeJudged(provider.url, samples, { concurrency, limit: 64 });
    const latency = await roundTrip(steady);
    const ideal = idealFor(count, latency, options);
    const { ms, wrong } = await gradeJudged(provider.url, samples, { concurrency, limit: count });
    const plain = beside && (await askAll(provider.url, { calls: count, concurrency })) / ideal;
    return [
      figure({
        ...{ what: `judges, ${name}: wall ÷ ideal`, unit: '×', ours: ms / ideal, note },
        ...(most && { most }),
        ...(plain && { peer: { name: 'plain fetch', value: plain } }),
      }),
      figure({ what: `judges, ${name}: of ${count} rows lost or mis-scored`, unit: '', ours: wrong, most: 0 }),
    ];
  } finally {
    provider.stop();
  }
}

function idealFor(count, latency, options = {}) {
  const paced = (count * 1000) / (options['per-second'] ?? Infinity);
  return Math.max(paced, (count * latency) / Math.min(concurrency, options.admits ?? concurrency));
}

/** Milliseconds that a call takes one who asks one at a time. */
async function roundTrip(url) {
  const times = [];
  for (let call = 0; call < 25; call++) times.push(await askAll(url, { calls: 1, concurrency: 1 }));
  return percentile(times, 0.5);
}
