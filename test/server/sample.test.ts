import { describe, expect, test } from 'vitest';
import type { SampleAnswer, SampleShown, SampleText, SampleTextAnswer } from '../../server/src/protocol/index.ts';
import { type Client, folder, type Given } from './client.ts';
import { opened, run, samples, uri } from './opened.ts';

const rubric = `name: Answers
pass_threshold: 0.5
judge: { model: gpt-5-mini }
criteria:
  - { id: right, points: 3, contains: "{{ item.answer }}" }
  - id: style
    criteria:
      - { id: short, length: { max: 2 } }
      - { id: plain, points: -1, contains: "!" }
`;
const judgedToo = `${rubric}  - { id: kind, requirement: Is kind. }\n`;
const row = (id: string, text: string, more: object = {}) =>
  JSON.stringify({ id, item: { question: `What is ${id}?`, answer: 'yes' }, sample: { output_text: text }, ...more });
const rows = [
  row('good', 'yes'),
  row('bad', 'no, not at all!', { expert: { right: 1, kind: 'met' } }),
  row('fine', 'yes'),
  row('long', 'well yes in a way', { expert: { right: true } }),
].join('\n');
const given = (more: Given = {}): Given => ({ files: new Map([[samples, rows]]), ...more });
const budgetless = () => async () => ({ flag: 'other_error' as const, message: 'Stopped before the call.' });

async function graded(text = rubric, more: Given = {}): Promise<Client> {
  const client = await opened(text, given(more));
  expect(await run(client)).toEqual({ state: 'done' });
  return client;
}

const ask = ({ connection }: Client, more: object = {}) =>
  connection.sendRequest<SampleAnswer>('rewardsmith/sample', { uri, ...more });
const shown = async (client: Client, more: object = {}): Promise<SampleShown> => {
  const answer = await ask(client, more);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
};
const text = async ({ connection }: Client, more: object = {}): Promise<SampleText> => {
  const answer = await connection.sendRequest<SampleTextAnswer>('rewardsmith/sampleText', { uri, ...more });
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
};
const activate = ({ connection }: Client, id: string, line: number) =>
  connection.sendNotification('rewardsmith/activeSample', { uri, id, line });
const news = (client: Client, wanted: (params: never) => boolean) => client.next('rewardsmith/scores', wanted as never);

describe('a sample', () => {
  test('comes with what each grader says of it, its evidence and the expert’s label', async () => {
    const { id, line, place, of, graders, ungraded, sections } = await shown(await graded(), { id: 'bad' });
    expect({ id, line, place, of, ungraded }).toEqual({ id: 'bad', line: 2, place: 2, of: 4, ungraded: [] });
    const [whole] = graders;
    expect(whole).toMatchObject({ id: 'Answers', state: 'scored', score: 0, passed: false, line: 0 });
    const [right, style] = whole!.parts;
    expect(right).toMatchObject({
      line: 4,
      points: 3,
      score: 0,
      level: 'low',
      expert: { label: '1', score: 1, disagrees: true },
    });
    expect(style!.parts[1]).toMatchObject({
      id: 'plain',
      score: 1,
      level: 'low',
      evidence: { field: ['sample', 'output_text'], spans: [{ from: 14, to: 15 }] },
    });
    expect(sections.map(({ title }) => title)).toEqual(['Item', 'Completion', 'Labels of the expert']);
  });

  test('is found by its id, else by its line, and else is refused', async () => {
    const client = await graded();
    expect(await shown(client)).toMatchObject({ id: 'good' });
    expect(await shown(client, { id: 'fine', line: 9 })).toMatchObject({ line: 3 });
    expect(await shown(client, { id: 'gone', line: 4 })).toMatchObject({ id: 'long' });
    expect(await ask(client, { id: 'gone', line: 9 })).toEqual({ refused: 'There is no such sample.' });
  });

  test.each([
    ['next', 'good', 'bad'],
    ['next', 'long', 'good'],
    ['previous', 'good', 'long'],
    ['previous', 'long', 'fine'],
    ['failure', 'good', 'bad'],
    ['failure', 'bad', 'bad'],
    ['disagreement', 'fine', 'bad'],
  ])('%s from %s is %s', async (step, from, to) => {
    expect(await shown(await graded(), { id: from, step })).toMatchObject({ id: to });
  });

  test('that fails is not found where none does', async () => {
    const client = await graded(rubric.replace('pass_threshold: 0.5', 'pass_threshold: 0'));
    expect(await ask(client, { step: 'failure' })).toEqual({ refused: 'No sample fails.' });
    const lone = await graded(rubric.replace('contains: "{{ item.answer }}"', 'contains: "!"'));
    expect(await ask(lone, { step: 'disagreement', id: 'good' })).toMatchObject({ id: 'long' });
  });

  test('has no scores before the first run, and none in an untrusted window', async () => {
    const client = await opened(rubric, given());
    const never = await shown(client);
    expect(never).toMatchObject({ graders: [], ungraded: ['It has no scores yet: run the graders first.'] });
    expect(await ask(client, { step: 'failure' })).toEqual({ refused: 'It has no scores yet: run the graders first.' });
    const untrusted = await opened(rubric, given({ options: { client: 'rewardsmith', trusted: false } }));
    expect((await shown(untrusted)).ungraded).toEqual(['This workspace is not trusted, so nothing of it is run.']);
  });

  test('of a spec with faults is shown without scores, which are there once it is mended', async () => {
    const client = await graded();
    await client.change('a.grader.yaml', 2, rubric.replace('max: 2', 'maxx: 2'));
    expect(await shown(client)).toMatchObject({
      graders: [],
      ungraded: [expect.stringMatching(/^`Answers` has faults/)],
    });
    await client.change('a.grader.yaml', 3, rubric.replace('max: 2', 'max: 1'));
    expect((await shown(client, { id: 'long' })).graders[0]!.parts[1]!.parts[0]).toMatchObject({ score: 0 });
  });

  test('that no judge has seen is not judged yet, which is neither an error nor a failure', async () => {
    let isOver = false;
    const answer = { value: { verdict: 'met', reason: 'It is.', quotes: ['yes'], steps: [] } };
    const judge = () => async () => (isOver ? budgetless()() : answer);
    const answers = { 'window/showMessageRequest': () => ({ title: 'Run' }) };
    const client = await graded(judgedToo, { judge, answers });
    const kind = async () => (await shown(client)).graders[0]!.parts[2]!;
    expect(await kind()).toMatchObject({ score: 1, evidence: { spans: [{ from: 0, to: 3 }] } });
    isOver = true;
    expect(await kind()).toMatchObject({ score: 1 });
    await client.change('a.grader.yaml', 2, judgedToo.replace('Is kind', 'Is very kind'));
    expect(await kind()).toMatchObject({ state: 'pending', sentence: 'Not judged yet.' });
    expect((await shown(client)).graders[0]).toMatchObject({ state: 'pending' });
    expect(await ask(client, { step: 'failure' })).toEqual({ refused: 'No sample fails.' });
  });

  test('whose criteria stand in its row has theirs', async () => {
    const criteria = [
      { id: 'own', contains: 'yes' },
      { id: 'both', criteria: [{ id: 'inner', length: { max: 2 } }] },
    ];
    const one = JSON.stringify({ id: 'a', item: { rubric: criteria }, completion: 'yes', expert: { inner: 1 } });
    const spec = 'name: Rows\ncriteria_from: "{{ item.rubric }}"\n';
    const client = await graded(spec, { files: new Map([[samples, one]]) });
    const [from] = (await shown(client)).graders[0]!.parts;
    expect(from).toMatchObject({ id: 'criteria_from', line: 1, score: 0.5 });
    expect(from!.parts).toMatchObject([
      { id: 'own', line: 1, evidence: { field: ['sample', 'output_text'], spans: [{ from: 0, to: 3 }] } },
      { id: 'both', parts: [{ id: 'inner', expert: { disagrees: true } }] },
    ]);
  });
});

describe('its document', () => {
  test('shows scores, what was found, and the row, with evidence marked', async () => {
    const { text: document, marks, links, folds } = await text(await graded(), { id: 'bad' });
    expect(document).toMatchInlineSnapshot(`
      "# bad

      Sample 2 of 4: rows.jsonl, line 2

      ## Scores

      | criterion | points | score      | expert        |
      |-----------|--------|------------|---------------|
      | Answers   |        | 0.00 fails |               |
      |   right   | 3      | 0.00       | 1 (disagrees) |
      |   style   | 1      | 0.00       |               |
      |     short | 1      | 0.00       |               |
      |     plain | -1     | 1.00       |               |

      ## What was found

        right: The text does not contain \`yes\`.
        short: Found 15 characters, wanted at most 2.
        plain: All that was wanted stands in the text.

      ## Item

        question: "What is bad?"
        answer: "yes"

      ## Completion

        no, not at all!

      ## Labels of the expert

        right: 1
        kind: "met"
      "
    `);
    const lines = document.split('\n');
    expect(marks.map(({ range: { start, end } }) => lines[start.line]!.slice(start.character, end.character))).toEqual([
      '!',
    ]);
    expect(links.map(({ line, from, to, target }) => [lines[line]!.slice(from, to), target.line])).toContainEqual([
      'right',
      5,
    ]);
    expect(folds.map(({ from }) => lines[from])).toContain('## Completion');
  });
});

test('its document tells why it has its scores, where that is wanted', async () => {
  const spec = rubric.replace('max: 2', 'max: 9');
  const { text: document } = await text(await graded(spec), { id: 'long', why: 'free' });
  expect(document.slice(document.indexOf('## Why'), document.indexOf('## Item'))).toMatchInlineSnapshot(`
    "## Why this score

    ### How Answers adds up

    | step  | score | change | after it |
    |-------|-------|--------|----------|
    | right | 1.00  | +0.75  | 0.75     |
    | short | 0.00  | 0.00   | 0.75     |
    | plain | 0.00  | 0.00   | 0.75     |

    ### What each part of the completion is worth

    | without           | reward | graders that change                                     |
    |-------------------|--------|---------------------------------------------------------|
    | well yes in a way | −0.50  | right 1.00 → 0.00, short 0.00 → 1.00, style 0.00 → 1.00 |

    ### Smallest changes that make a check pass

    - short: Cut it to 9 characters. Reward 0.75 → 1.00.

    "
  `);
  const { text: plain } = await text(await opened(rubric, given()), { id: 'long', why: 'free' });
  expect(plain).not.toContain('## Why');
});

test('its document offers to ask judges about each part, with what that takes', async () => {
  const answer = { value: { verdict: 'met', reason: 'It is.', quotes: [], steps: [] } };
  const answers = { 'window/showMessageRequest': () => ({ title: 'Run' }) };
  const client = await graded(judgedToo, { judge: () => async () => answer, answers });
  const { text: document, judges } = await text(client, { id: 'long', why: 'free' });
  expect(document.split('\n')[judges!.line]).toBe('## Why this score');
  expect(judges!.title).toMatch(/^Ask judges about each part · 1 calls · ≈ \$/);
});

describe('the active sample', () => {
  test('is the first one until one is chosen', async () => {
    const client = await graded();
    await news(client, ({ sample }: { sample?: { id: string } }) => sample?.id === 'good');
    await activate(client, 'fine', 3);
    const { sample } = await news(client, (params: { sample?: { id: string } }) => params.sample?.id === 'fine');
    expect(sample).toEqual({ samples: `${folder}/rows.jsonl`, id: 'fine', line: 3, place: 3, of: 4 });
    expect(await shown(client)).toMatchObject({ id: 'fine' });
    expect(await shown(client, { step: 'next' })).toMatchObject({ id: 'long' });
  });

  test('is what hovers show', async () => {
    const client = await graded();
    await activate(client, 'bad', 2);
    await news(client, ({ sample }: { sample?: { id: string } }) => sample?.id === 'bad');
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 4, character: 48 },
    });
    expect(hover.contents.value).toContain('In the sample `bad`:');
  });

  test('stays by its id when the samples change, else by its line, else the first is', async () => {
    const files = new Map([[samples, rows]]);
    const client = await graded(rubric, { files });
    await activate(client, 'fine', 3);
    await news(client, ({ sample }: { sample?: { id: string } }) => sample?.id === 'fine');
    const write = async (lines: readonly string[]) => {
      files.set(samples, lines.join('\n'));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${folder}/rows.jsonl`, type: 2 }],
      });
    };
    await write([row('fine', 'yes'), row('new', 'no')]);
    await news(
      client,
      ({ sample }: { sample?: { id: string; line: number } }) => sample?.id === 'fine' && sample.line === 1,
    );
    await write([row('one', 'yes'), row('two', 'no')]);
    await news(client, ({ sample }: { sample?: { id: string; line: number } }) => sample?.id === 'one');
  });

  test('has its scores at line ends where the user wants them, and they follow the text', async () => {
    const client = await graded(rubric, {
      settings: { samples: { '**/*.grader.*': 'rows.jsonl' }, scores: { of: 'sample' } },
    });
    await activate(client, 'long', 4);
    interface Told {
      version: number;
      scores: { line: number; text: string; state: string; detail: string }[];
    }
    const ends = ({ scores }: Told) => scores.map(({ line, text, state }) => [line, text, state]);
    const are = (text: string) => (told: Told) => told.scores.some((each) => each.text === text);
    const before = await news(client, are('1.00  sample 4 of 4, long') as never);
    expect(ends(before as Told)).toEqual([
      [0, '0.75 passes  sample 4 of 4, long', 'fresh'],
      [4, '1.00  sample 4 of 4, long', 'fresh'],
      [5, '0.00  sample 4 of 4, long', 'fresh'],
      [7, '0.00  sample 4 of 4, long', 'fresh'],
      [8, '0.00  sample 4 of 4, long', 'fresh'],
    ]);
    await client.change('a.grader.yaml', 2, rubric.replace('max: 2', 'max: 20'));
    const after = await news(
      client,
      ((told: Told) => told.version === 2 && are('1.00 passes  sample 4 of 4, long')(told)) as never,
    );
    expect(ends(after as Told).map(([, , state]) => state)).toEqual(['fresh', 'fresh', 'fresh', 'fresh', 'fresh']);
  });
});

test('samples are found by words of their row', async () => {
  const client = await opened(rubric, given());
  const find = (words: string) => client.connection.sendRequest<object>('rewardsmith/sampleSearch', { uri, words });
  expect(await find('NOT all')).toEqual({
    samples: [{ id: 'bad', line: 2, place: 2, text: 'What is bad?' }],
    of: 4,
    more: false,
  });
  expect(await find('')).toMatchObject({ samples: [{ id: 'good' }, { id: 'bad' }, { id: 'fine' }, { id: 'long' }] });
  expect(await find('nowhere')).toMatchObject({ samples: [] });
});
