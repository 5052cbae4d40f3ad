import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { figure } from '../measure/figure.mjs';
import { freeGrader } from '../measure/freeGrader.mjs';
import { startServer } from '../measure/languageClient.mjs';
import { languageServers } from '../measure/languageServers.mjs';
import { scratch } from '../measure/paths.mjs';
import { percentile } from '../measure/percentile.mjs';
import { writeSamples } from '../measure/samples.mjs';

const keys = 200;
const text = `${JSON.stringify(freeGrader, null, 2)}\n`;
const place = placeOf('"reference": "{{ item.word }}');

/** A keystroke in one of seven free checks: how long until its new score stands on the line. */
export async function rows() {
  const few = await typed(1_000);
  const many = await typed(10_000);
  const what = (count, rest) => `${count} samples × 7 checks: key → ${rest}`;
  const figureOf = (count, rest, { times, right }, limit = {}) => [
    figure({ what: what(count, `${rest} p50`), unit: 'ms', ours: percentile(times, 0.5), also: right }),
    figure({ what: what(count, `${rest} p95`), unit: 'ms', ours: percentile(times, 0.95), also: right, ...limit }),
  ];
  return [
    ...figureOf('1,000', 'new scores', few.whole, { most: 50 }),
    ...figureOf('10,000', 'scores of 1,000', many.first),
    ...figureOf('10,000', 'scores of all', many.whole),
  ];
}

function placeOf(part) {
  const before = text.slice(0, text.indexOf(part) + part.length).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

/** Types what was never there, after which no row has the word, and takes it back, after which some do. */
async function typed(count) {
  const uri = await specOf(count);
  const client = await startServer({ ...languageServers.ours, initializationOptions: { client: 'rewardsmith' } });
  const { connection } = client;
  const heard = [];
  const hear = new Set();
  connection.onNotification('rewardsmith/scores', (news) => {
    heard.push(news);
    for (const listener of hear) listener(news);
  });
  const next = (wanted) =>
    new Promise((resolve) => {
      const listener = (news) => {
        if (!wanted(news)) return;
        hear.delete(listener);
        resolve(news);
      };
      hear.add(listener);
    });
  const textDocument = { uri, languageId: 'grader-json', version: 1, text };
  const opened = new Promise((resolve) => client.listeners.add(resolve));
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await opened;
  const ended = await connection.sendRequest('rewardsmith/run', { uri });
  if (ended.state !== 'done') throw new Error(ended.message);
  const first = { times: [], right: true };
  const whole = { times: [], right: true };
  for (let key = 0; key < keys; key++) {
    const version = key + 2;
    const isTyped = key % 2 === 0;
    const typing = `q${Math.floor(key / 2) + 100}`;
    const end = isTyped ? place : { ...place, character: place.character + typing.length };
    const isOf = (state) => (news) => news.version === version && news.status.state === state;
    const since = performance.now();
    const some = next((news) => isOf('running')(news) || isOf('fresh')(news)).then(() => performance.now() - since);
    const all = next(isOf('fresh'));
    const change = { range: { start: place, end }, text: isTyped ? typing : '' };
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    const news = await all;
    const ms = performance.now() - since;
    if (isTyped) whole.times.push(ms);
    if (isTyped) first.times.push(await some);
    if (!isRight(news, count, isTyped)) whole.right = false;
  }
  await client.stop();
  return { first, whole };
}

async function specOf(count) {
  const folder = scratch();
  await writeSamples(join(folder, 'seven.samples.jsonl'), count);
  const spec = join(folder, 'seven.grader.json');
  writeFileSync(spec, text);
  return pathToFileURL(spec).href;
}

function isRight({ scores }, count, isTyped) {
  const names = text.split('\n').findIndex((line) => line.includes('"names"'));
  const [score] = scores.filter(({ line }) => line === names);
  return score.text.includes(`n ${count}`) && score.text.startsWith('0.00') === isTyped;
}
