import { cpus, loadavg } from 'node:os';
import { table } from './measure/table.mjs';
import { rows as all } from './rows/index.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = wanted.filter((name) => !Object.hasOwn(all, name));
if (unknown.length > 0) throw new Error(`There is no row \`${unknown[0]}\`. Rows: ${Object.keys(all).join(', ')}.`);

const load = () => loadavg()[0].toFixed(1);
const before = load();
const figures = [];
for (const [name, rows] of Object.entries(all).filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`▸ ${name} …`);
  figures.push(...(await rows()));
}
console.log(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0].model}, load ${before} before and ${load()} after\n`,
);
for (const line of table(figures)) console.log(line);
for (const note of new Set(figures.flatMap(({ note }) => note ?? []))) console.log(`\n${note}`);
