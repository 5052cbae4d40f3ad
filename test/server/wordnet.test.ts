import { join } from 'node:path';
import { expect, test } from 'vitest';
import { opened, run, samples, scores } from './opened.ts';

const meteor = `type: text_similarity
name: close
input: "{{ sample.output_text }}"
reference: "{{ item.answer }}"
evaluation_metric: meteor
`;
const files = new Map([[samples, '{"answer": "my auto is quick", "completion": "my car is fast"}\n']]);
const wordnet = join(import.meta.dirname, '../metrics/nltk_data/corpora/wordnet');

const openedWith = (settings: object) => opened(meteor, { files, settings });

test('a run scores by the WordNet of the settings and names it', async () => {
  const client = await openedWith({ metrics: { meteor: 'meteor_nltk_wordnet' }, wordnet });
  expect(await run(client)).toEqual({ state: 'done' });
  const {
    scores: [line],
  } = await scores(client, 'fresh');
  expect(line.text).toContain('0.99');
  expect(line.detail).toMatch(/by WordNet synonym.*Data of WordNet: `[0-9a-f]{16}`/s);
});

test('scores are stale under another definition, and fresh again under their own', async () => {
  const client = await openedWith({ live: 'off', metrics: { meteor: 'meteor_nltk_wordnet' }, wordnet });
  await run(client);
  await scores(client, 'fresh');
  const choose = (metrics: object) => {
    Object.assign(client.settings, { metrics });
    return client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  };
  await choose({});
  await scores(client, 'stale');
  await choose({ meteor: 'meteor_nltk_wordnet' });
  await scores(client, 'fresh');
});

test('a run without the data is refused, and says what to do', async () => {
  const client = await openedWith({ metrics: { meteor: 'meteor_nltk_wordnet' }, wordnet: join(wordnet, 'nowhere') });
  expect(await run(client)).toMatchObject({
    state: 'refused',
    message: expect.stringMatching(/nowhere: there is no such file\. Get it with `python -m nltk.downloader wordnet`/),
  });
});

test('the data is not looked for where no definition needs it', async () => {
  const client = await openedWith({ wordnet: join(wordnet, 'nowhere') });
  expect(await run(client)).toEqual({ state: 'done' });
});
