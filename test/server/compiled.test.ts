import { expect, test } from 'vitest';
import type { CompiledAnswer, CompiledGrader, TextRange } from '../../server/src/protocol/index.ts';
import { type Client, folder, startClient } from './client.ts';

const uri = `${folder}/a.rubric.yaml`;
const rubric = `name: Order
criteria:
  - id: total
    points: 3
    number: { equals: "{{ item.total }}", from: last }
  - id: words
    criteria:
      - { id: kind, contains: sorry }
      - { id: short, length: { max: 80 } }
`;
const gated = rubric.replace('points: 3', 'points: 3\n    gate: true');
const lossy = rubric.replace('contains: sorry', "matches: '\\p{Greek}'");

async function opened(text: string) {
  const client = await startClient();
  await client.open('a.rubric.yaml', text, 'rubric-yaml');
  return client;
}

function ask({ connection }: Client, of = uri): Promise<CompiledAnswer> {
  return connection.sendRequest<CompiledAnswer>('rewardsmith/compiled', { uri: of });
}

/** What stands in a range of a text. */
function at(text: string, { start, end }: TextRange): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.character);
  return lines.join('\n').slice(start.character);
}

async function compiled(text: string): Promise<CompiledGrader> {
  const answer = await ask(await opened(text));
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}

test('each criterion leads to its grader and to where the formula names it', async () => {
  const { text, criteria, version } = await compiled(rubric);
  expect(version).toBe(1);
  expect(JSON.parse(text)).toMatchObject({ type: 'multi', name: 'Order' });
  expect(criteria.map(({ id }) => id)).toEqual(['total', 'words', 'kind', 'short']);
  const [total, words, kind] = criteria;
  expect(at(rubric, total!.range)).toMatch(/^id: total\n[\s\S]*from: last }$/);
  expect(at(text, total!.places[0]!)).toMatch(/^"total": {\n {6}"type": "python"/);
  expect(at(text, kind!.places[0]!)).toMatch(/^"kind": {/);
  expect(total!.places.slice(1).map((place) => at(text, place))).toEqual(['total']);
  expect(words!.places).toEqual(criteria.slice(2).flatMap(({ places }) => places));
});

test('in a rubric that becomes one Python grader each criterion leads to its configuration', async () => {
  const { text, criteria } = await compiled(gated);
  expect(JSON.parse(text).type).toBe('python');
  const texts = criteria.map(({ places }) => places.map((place) => at(text, place)));
  expect(texts[0]).toHaveLength(1);
  expect(texts[0]![0]).toMatch(/^\{(\\+)"id\1":\1"total\1",\1"points\1":3,.*\}$/);
  expect(texts[1]).toEqual([...texts[2]!, ...texts[3]!]);
});

test('a criterion that is left out leads nowhere, and a remark says why', async () => {
  const { criteria, remarks } = await compiled(lossy);
  const lost = criteria.findIndex(({ id }) => id === 'kind');
  expect(criteria[lost]!.places).toEqual([]);
  expect(remarks.filter(({ isLoss }) => isLoss)).toEqual([
    { isLoss: true, about: [lost], message: expect.stringMatching(/^Left out: `kind`: the pattern .*\.$/) },
  ]);
});

test('the text follows edits, and is refused while it has errors', async () => {
  const client = await opened(rubric);
  await client.change('a.rubric.yaml', 2, rubric.replace('max: 80', 'max: 90'));
  expect(await ask(client)).toMatchObject({ version: 2, text: expect.stringContaining('90') });
  await client.change('a.rubric.yaml', 3, rubric.replace('max: 80', 'maxx: 80'));
  expect(await ask(client)).toEqual({ refused: expect.stringMatching(/^The rubric has faults: /) });
});

test.each([
  ['a document that is not open', 'file:///other.rubric.yaml', 'Open the rubric first.'],
  ['a grader', `${folder}/b.grader.yaml`, 'Only a rubric is compiled.'],
])('%s is refused', async (_, of, refused) => {
  const client = await opened(rubric);
  await client.open('b.grader.yaml', 'type: string_check\n');
  expect(await ask(client, of)).toEqual({ refused });
});

test('a rubric of which nothing can be said is refused with the reason', async () => {
  const client = await opened("criteria:\n  - { id: a, matches: '\\p{Greek}' }\n");
  expect(await ask(client)).toEqual({ refused: expect.stringMatching(/nothing of the rubric can be expressed\.$/) });
});
