import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ratio } from '../../server/src/engine/metrics/distance/ratio.ts';

const checks = {
  exact: (output, { answer }) => Number(output === answer),
  other: (output, { answer }) => Number(output !== answer),
  names: (output, { word }) => Number(output.includes(word)),
  names_freely: (output, { word }) => Number(output.toLowerCase().includes(word.toLowerCase())),
  cites: (output, { section }) => Number(output.includes(`Section ${section}`)),
  close: (output, { answer }) => ratio(output, answer),
  close_labelled: (output, { answer }) => ratio(`Answer: ${output}`, `Answer: ${answer}`),
};

const names = Object.keys(checks);
const sums = Object.fromEntries(names.map((name) => [name, 0]));
let reward = 0;
let rows = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { item, sample } = JSON.parse(line);
  const scores = Object.fromEntries(names.map((name) => [name, checks[name](sample.output_text, item)]));
  const { exact, other, names: named, names_freely, cites, close, close_labelled } = scores;
  reward += (exact + (1 - other) + named + names_freely + cites + close + close_labelled) / 7;
  for (const name of names) sums[name] += scores[name];
  rows++;
}
console.log(JSON.stringify({ rows, mean: reward / rows }));
