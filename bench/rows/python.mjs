import { join } from 'node:path';
import { createPython } from '../../server/src/adapters/python/python.ts';
import { rowTexts } from '../../server/src/engine/rowTexts.ts';
import { readLine } from '../../server/src/formats/samples/jsonl.ts';
import { figure } from '../measure/figure.mjs';
import { dist } from '../measure/paths.mjs';
import { percentile } from '../measure/percentile.mjs';
import { sampleRow } from '../measure/samples.mjs';

const calls = 100_000;
const atOnce = 10_000;
const source = 'def grade(sample, item):\n    return 1.0 if item["answer"] in sample["output_text"] else 0.0\n';
const signal = new AbortController().signal;

const askFor = (row) => {
  const line = readLine(JSON.stringify(row), 1);
  return () => ({ ask: 'python', source, ...rowTexts(line), timeLimit: 10 });
};

/** Python graders in the embedded, locked Python. */
export async function rows() {
  const python = createPython({ child: join(dist, 'python.js'), pyodide: join(dist, 'pyodide') });
  const asks = Array.from({ length: atOnce }, (_, n) => askFor(sampleRow(n, 60)));
  const since = performance.now();
  await python.ask(asks[0](), signal);
  const start = performance.now() - since;
  const rates = [];
  let right = true;
  for (let done = 0; done < calls; done += atOnce) {
    const begin = performance.now();
    const answers = await Promise.all(asks.map((ask) => python.ask(ask(), signal)));
    rates.push((atOnce * 1000) / (performance.now() - begin));
    right &&= answers.every(({ value }, n) => value === (n % 3 === 0 ? 1 : 0));
  }
  await python.dispose();
  return [
    figure({ what: 'Python, first answer after a cold start', unit: 'ms', ours: start, most: 2000 }),
    figure({
      what: 'Python, trivial grader, calls',
      unit: '/s',
      ours: percentile(rates, 0.5),
      least: 50_000,
      also: right,
    }),
  ];
}
