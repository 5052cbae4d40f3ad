import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { figure } from '../measure/figure.mjs';
import { freeGrader } from '../measure/freeGrader.mjs';
import { dist, scratch } from '../measure/paths.mjs';
import { percentile } from '../measure/percentile.mjs';
import { runProgram } from '../measure/runProgram.mjs';
import { writeSamples } from '../measure/samples.mjs';

const rounds = 7;

/**
 * The command on 10,000 rows of seven free checks, start to exit, beside a plain script that does the same. The script
 * keeps no history, so the command is compared without; what it takes with its history stands by itself.
 */
export async function rows() {
  const folder = scratch();
  const spec = join(folder, 'seven.grader.json');
  const samples = join(folder, 'seven.samples.jsonl');
  writeFileSync(spec, JSON.stringify(freeGrader));
  await writeSamples(samples, 10_000);
  const kept = [join(dist, 'cli.js'), 'run', spec];
  const ours = [...kept, '--no-history'];
  const plain = [await bundledPlain(folder), samples];
  const runs = { ours: [], kept: [], plain: [] };
  for (let round = 0; round < rounds; round++) {
    runs.ours.push(await runProgram(ours));
    runs.kept.push(await runProgram(kept));
    runs.plain.push(await runProgram(plain));
  }
  const equal = await sameMean(runs.plain[0].output, [...ours, '--format', 'jsonl']);
  const typical = (of, name) =>
    percentile(
      of.map((each) => each[name]),
      0.5,
    ) * 1000;
  const memory = (of) => Math.max(...of.map((each) => each.memory));
  const peer = (value, limits) => ({ peer: { name: 'plain Node', value, ...limits } });
  const timeFigure = (what, name) =>
    figure({
      what: `run, 10,000 rows × 7 checks, ${what}`,
      unit: 'ms',
      ours: typical(runs.ours, name),
      also: equal,
      ...peer(typical(runs.plain, name), { atMost: 1.4 }),
    });
  return [
    timeFigure('start to exit', 'seconds'),
    timeFigure('processor time', 'cpu'),
    figure({
      what: 'run, 10,000 rows × 7 checks, memory',
      unit: 'MB',
      ours: memory(runs.ours),
      most: 150,
      ...peer(memory(runs.plain)),
    }),
    figure({
      what: 'run, 10,000 rows × 7 checks, start to exit with its history',
      unit: 'ms',
      ours: typical(runs.kept, 'seconds'),
    }),
  ];
}

async function bundledPlain(folder) {
  const outfile = join(folder, 'plain.mjs');
  const entry = fileURLToPath(new URL('../plain/sevenChecks.mjs', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, minify: true, platform: 'node', format: 'esm' });
  return outfile;
}

/** Whether both have the same reward: a faster program that is wrong does not count. */
async function sameMean(output, args) {
  const { mean, rows: count } = JSON.parse(output);
  const rewards = (await runProgram(args)).output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).reward);
  const sum = rewards.reduce((total, reward) => total + reward, 0);
  return rewards.length === count && Math.abs(sum / count - mean) < 1e-9;
}
