import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { ChangesFound, ComparisonAnswer, ComparisonText } from '../../server/src/protocol/index.ts';
import type { Client, Given } from './client.ts';
import { exact, files, judged, opened, samples, uri } from './opened.ts';

const rubric = `name: Answers
criteria:
  - { id: right, points: 3, equals: "{{ item.answer }}" }
  - id: style
    criteria:
      - { id: short, length: { max: 1 } }
      - { id: plain, points: -1, contains: "2" }
`;
const next = rubric
  .replace('points: 3', 'points: 1')
  .replace('{ id: short, length: { max: 1 } }', '{ length: { max: 1 }, id: short }')
  .replace('      - { id: plain, points: -1, contains: "2" }\n', '      - { id: lower, contains: x }\n');

async function committed(now: string, before: string, given: Given = {}) {
  const client = await opened(now, given);
  await client.connection.sendNotification('rewardsmith/committed', { uri, text: before });
  return client;
}

const changes = (client: Client, version = 1): Promise<ChangesFound> =>
  client.next('rewardsmith/changes', (params) => params.version === version);
const ask = ({ connection }: Client) => connection.sendRequest<ComparisonAnswer>('rewardsmith/compare', { uri });

async function compared(now: string, before: string, given: Given = {}): Promise<ComparisonText> {
  const answer = await ask(await committed(now, before, given));
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}

test('lines whose meaning changed since the last commit are told, and follow the text', async () => {
  const client = await committed(next, rubric);
  expect((await changes(client)).changes).toEqual([
    { line: 2, kind: 'changed', detail: 'Since the last commit, `right`:\n\n- points: `3` → `1`' },
    { line: 3, kind: 'removed', detail: 'Since the last commit, `plain` was removed.' },
    { line: 6, kind: 'added', detail: 'Since the last commit, `lower`:\n\n- added' },
  ]);
  await client.change('a.grader.yaml', 2, `# A comment\n${rubric.replace('name: Answers', 'name: Other')}`);
  expect((await changes(client, 2)).changes).toEqual([]);
});

test('a text that cannot be read is told nothing of, and one that leaves the commit has no changes', async () => {
  const client = await committed(next, rubric);
  await changes(client);
  await client.change('a.grader.yaml', 2, `${next}\n  "`);
  await client.change('a.grader.yaml', 3, next);
  await changes(client, 3);
  expect(client.heard.filter(({ method, params }) => method === 'rewardsmith/changes' && params.version === 2)).toEqual(
    [],
  );
  await client.connection.sendNotification('rewardsmith/committed', { uri, text: null });
  expect((await changes(client, 3)).changes).toEqual([]);
});

test('a lens compares a spec that the last commit has', async () => {
  const lenses = async ({ connection }: Client) => {
    const found = await connection.sendRequest<{ command: { title: string; command: string } }[]>(
      'textDocument/codeLens',
      { textDocument: { uri } },
    );
    return found.map(({ command }) => command.command).filter((command) => command === 'rewardsmith.compare');
  };
  expect(await lenses(await opened(exact))).toEqual([]);
  expect(await lenses(await committed(exact, exact))).toEqual(['rewardsmith.compare']);
});

test('a comparison tells meaning, rewards, order and the samples that changed most', async () => {
  const { text, links } = await compared(next, rubric);
  expect(text).toMatchInlineSnapshot(`
    "# a.grader.yaml against the last commit

    What changed in meaning (2 of 4 parts mean and count the same):

    | part    | change            | before | now  |
    |---------|-------------------|--------|------|
    | \`right\` | points: \`3\` → \`1\` | 0.50   | 0.50 |
    | \`lower\` | added             | –      | 0.00 |
    | \`plain\` | removed           | 0.50   | –    |

    The numbers are mean scores.

    Only written another way: \`short\`.

    - Mean reward of 2 samples: 0.50 → 0.50, difference 0.00 (95 % interval −3.18 to +3.18).
    - The smallest difference that 2 samples can show: 3.52 (80 % power, 5 % level).
    - Order of the samples: Kendall’s τ-b 1.00; 0 of 1 pairs are reversed.
    - Rewards: 1 rise, 1 fall, 0 stay.

    Samples that changed most:

    | sample | line | before | now  | difference |
    |--------|------|--------|------|------------|
    | line 1 | 1    | 1.00   | 0.75 | −0.25      |
    | line 2 | 2    | 0.00   | 0.25 | +0.25      |
    "
  `);
  const lines = text.split('\n');
  expect(links.map(({ line, from, to, target }) => [lines[line]!.slice(from, to), target.uri, target.line])).toEqual([
    ['`right`', uri, 3],
    ['`lower`', uri, 7],
    ['line 1', pathToFileURL(samples).href, 1],
    ['1', pathToFileURL(samples).href, 1],
    ['line 2', pathToFileURL(samples).href, 2],
    ['2', pathToFileURL(samples).href, 2],
  ]);
});

test('of an equal text nothing is said to have changed', async () => {
  const { text } = await compared(exact, exact.replace('name: exact', 'name: other'));
  expect(text).toContain('Nothing changed in meaning: 0 parts mean and count the same.');
  expect(text).toContain('difference 0.00');
});

test('models are not asked, and rows without their answers are left out', async () => {
  const refusing = () => async () => ({ flag: 'other_error' as const, message: 'Stopped before the call.' });
  const { text } = await compared(judged, judged.replace('Rate', 'Judge'), { judge: refusing });
  expect(text).toContain('- No sample has a reward by both.\n- Left out, without a reward by one or both: 2 samples.');
  expect(text).toContain('Stopped before the call.');
  expect(text).toContain('Models were not asked');
});

test('a grader in a file that the last commit alone names is graded as it is now', async () => {
  const before = 'criteria:\n  - { id: right, grader: ./b.grader.json }\n';
  const now = 'criteria:\n  - { id: right, equals: "{{ item.answer }}" }\n';
  const client = await opened(now);
  const grader = {
    type: 'string_check',
    name: 'b',
    input: '{{ sample.output_text }}',
    reference: '1',
    operation: 'eq',
  };
  await client.open('b.grader.json', JSON.stringify(grader), 'grader-json');
  await client.connection.sendNotification('rewardsmith/committed', { uri, text: before });
  expect(await ask(client)).toMatchObject({ text: expect.stringContaining('Mean reward of 2 samples: 0.50 → 0.50') });
});

test('a spec with faults is told of and not graded', async () => {
  const { text } = await compared(rubric.replace('max: 1', 'maxx: 1'), rubric);
  expect(text).toContain('`length.max`: `1` → –');
  expect(text).toMatch(/`Answers` has faults: /);
});

test('in an untrusted workspace nothing is graded, and meaning is still told', async () => {
  const { text } = await compared(next, rubric, { options: { client: 'rewardsmith', trusted: false } });
  expect(text).toContain('points: `3` → `1`');
  expect(text).toContain('This workspace is not trusted, so nothing of it is run.');
  expect(text).not.toContain('mean now');
});

test('a spec without samples is told of all the same', async () => {
  const { text } = await compared(next, rubric, { settings: { samples: {} }, files: files() });
  expect(text).toContain('No samples belong to this grader');
});

test.each([
  ['that the last commit lacks', exact, null, 'The last commit has no such file.'],
  ['whose committed text cannot be read', exact, 'a: "', 'The last commit has a text that cannot be read.'],
  ['that cannot be read', 'a: "', exact, expect.stringMatching(/^The text cannot be read: /)],
])('a spec %s is refused', async (_, now, before, refused) => {
  const client = await opened(now);
  await client.connection.sendNotification('rewardsmith/committed', { uri, text: before });
  expect(await ask(client)).toEqual({ refused });
});
