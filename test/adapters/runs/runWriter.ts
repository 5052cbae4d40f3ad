import { createRunStore } from '../../../server/src/adapters/runs/runStore.ts';
import { hashText } from '../../../server/src/engine/hash.ts';

/** A process of its own: keeps runs of a spec in a folder until it is stopped, or so many, and says the id of each. */
const [folder = '', spec = '', most = '', count = 'Infinity'] = process.argv.slice(2);
const store = createRunStore(folder);
const figures = { mean: 0, ci95: null, stdev: null, min: 0, max: 0, n: 1, bins: [], scale: [0, 1] as const };
const reward = { ...figures, service_mean: 0 };
for (let run = 0; run < Number(count); run++) {
  const text = `text ${run % 3}`;
  const writer = await store.begin({ spec, text, by: 'command', most: Number(most) });
  await writer.rows([['a', 1, null, 0.5]]);
  const { id } = await writer.end({
    by: 'command',
    spec: { file: spec, text: hashText(text) },
    root: { id: 'a', path: [] },
    samples: { hash: 'h' },
    judges: [],
    bad: 0,
    summary: { id: 'a', path: [], hash: 'u', graded: 1, errors: 0, reward, worst: [], criteria: [] },
    spent: { cost: 0, calls: 0, remembered: 0, tokens: 0 },
  });
  console.log(id);
}
