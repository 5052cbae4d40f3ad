import { rows as all } from './rows/index.mjs';
import { table } from './measure/table.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chosen = Object.entries(all).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const figures = [];
for (const [name, rows] of chosen) {
  console.error(`▸ ${name} …`);
  figures.push(...(await rows()));
}
for (const line of table(figures)) console.log(line);
