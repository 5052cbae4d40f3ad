import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readChunks } from '../../server/src/adapters/files.ts';
import type { LabelAnswer, LabelsAnswer, RowWritten, SampleLabels } from '../../server/src/protocol/index.ts';
import { type Client, type Given, startClient } from './client.ts';

const rubric = `criteria:
  - id: polite
    requirement: Says please.
  - id: tone
    levels: { warm: 1, rude: 0, neutral: 0.5 }
  - id: clear
    scale: { range: [1, 5], prompt: How clear is it? }
  - id: parts
    criteria:
      - id: brief
        length: { max: 9 }
`;
const rows = [
  '{"id": "a", "completion": "one  two", "expert": {"polite": true}}',
  '{"id":"b","completion":"žluť 😀","raters":{"ann":{"tone":"warm"}}}\r',
  '{ "id": "c", "completion": "x" }',
];

let folder: string;
let samples: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-'));
  samples = join(folder, 'a.samples.jsonl');
});
beforeEach(() => writeFile(samples, rows.join('\n')));
afterAll(() => rm(folder, { recursive: true }));

const href = (name: string) => pathToFileURL(join(folder, name)).href;
const opened = async (given: Given = {}) => {
  const client = await startClient({ read: readChunks, ...given });
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: href('a.rubric.yaml'), languageId: 'rubric-yaml', version: 1, text: rubric },
  });
  return client;
};
const uri = () => href('a.rubric.yaml');
const choices = (client: Client, wanted: object = {}) =>
  client.connection.sendRequest<LabelsAnswer>('rewardsmith/labels', { uri: uri(), rater: '', ...wanted });
const give = (client: Client, given: object) =>
  client.connection.sendRequest<LabelAnswer>('rewardsmith/label', {
    uri: uri(),
    rater: '',
    id: 'c',
    line: 3,
    ...given,
  });
const restore = (client: Client, written: LabelAnswer) =>
  client.connection.sendRequest<LabelAnswer>('rewardsmith/restoreRow', written as RowWritten);
const onDisk = async () => (await readFile(samples, 'utf8')).split('\n');

describe('what can be labelled', () => {
  test('is each criterion that is no group, with the labels that it takes and the one that it has', async () => {
    const found = (await choices(await opened())) as SampleLabels;
    expect(found).toMatchObject({
      id: 'a',
      line: 1,
      place: 1,
      of: 3,
      text: 'one two',
      samples: href('a.samples.jsonl'),
    });
    expect(found.criteria).toEqual([
      {
        ...{ id: 'polite', path: ['criteria', 0], line: 2, about: 'Says please.' },
        ...{ options: [true, false], numbers: false, label: true },
      },
      { id: 'tone', path: ['criteria', 1], line: 4, about: '', options: ['rude', 'neutral', 'warm'], numbers: false },
      {
        ...{ id: 'clear', path: ['criteria', 2], line: 6, about: 'How clear is it?' },
        ...{ options: [1, 2, 3, 4, 5], numbers: true },
      },
      {
        ...{ id: 'brief', path: ['criteria', 3, 'criteria', 0], line: 10, about: 'Length' },
        ...{ options: [true, false], numbers: true },
      },
    ]);
  });

  test('is asked of the next sample, and of what a rater says', async () => {
    const found = (await choices(await opened(), { line: 1, id: 'a', step: 'next', rater: 'ann' })) as SampleLabels;
    expect([found.id, found.criteria.map(({ label }) => label)]).toEqual([
      'b',
      [undefined, 'warm', undefined, undefined],
    ]);
  });

  test('is refused where there are no samples', async () => {
    await rm(samples);
    expect(await choices(await opened())).toEqual({ refused: expect.stringContaining('No samples belong') });
  });
});

describe('a label', () => {
  test('is written into the file, which stays the same but for that, and is taken back', async () => {
    const client = await opened();
    const written = await give(client, { criterion: 'tone', label: 'rude' });
    expect(await onDisk()).toEqual([
      rows[0],
      rows[1],
      '{ "id": "c", "completion": "x", "expert": { "tone": "rude" } }',
    ]);
    expect(await restore(client, written)).toMatchObject({ line: 3, after: rows[2] });
    expect(await onDisk()).toEqual(rows);
  });

  test('of a rater stands under his name, in a row with a carriage return', async () => {
    await give(await opened(), { id: 'b', line: 2, criterion: 'clear', label: 4, rater: 'ann' });
    expect((await onDisk())[1]).toBe('{"id":"b","completion":"žluť 😀","raters":{"ann":{"tone":"warm","clear":4}}}\r');
  });

  test('goes where it is null', async () => {
    await give(await opened(), { id: 'a', line: 1, criterion: 'polite', label: null });
    expect((await onDisk())[0]).toBe('{"id": "a", "completion": "one  two"}');
  });

  test('waits for the one before', async () => {
    const client = await opened();
    const given = ['polite', 'brief'].map((criterion) => give(client, { criterion, label: false }));
    await Promise.all(given);
    expect((await onDisk())[2]).toBe('{ "id": "c", "completion": "x", "expert": { "polite": false, "brief": false } }');
  });

  test('is known to whoever asks next', async () => {
    const client = await opened();
    await give(client, { criterion: 'brief', label: 0.5 });
    const found = (await choices(client, { id: 'c', line: 3 })) as SampleLabels;
    expect(found.criteria.at(-1)?.label).toBe(0.5);
  });

  test.each([
    [{ criterion: 'tone', label: 'cold' }, '`cold` is no label of `tone`.'],
    [{ criterion: 'clear', label: 6 }, '`6` is no label of `clear`.'],
    [{ criterion: 'brief', label: 2 }, '`2` is no label of `brief`.'],
    [{ criterion: 'parts', label: true }, 'There is no criterion `parts` to label.'],
    [{ criterion: 'tone', label: 'rude', id: 'b' }, 'The samples have changed: `b` is not on line 3 any more.'],
    [{ criterion: 'tone', label: 'rude', line: 9 }, /has no line 9\.$/],
  ])('is refused: %j', async (given, refused) => {
    expect(await give(await opened(), given)).toEqual({
      refused: typeof refused === 'string' ? refused : expect.stringMatching(refused),
    });
    expect(await onDisk()).toEqual(rows);
  });

  test('is not taken back where the row has changed since', async () => {
    const client = await opened();
    const written = await give(client, { criterion: 'tone', label: 'rude' });
    await writeFile(samples, rows.join('\n').replace('"x"', '"y"'));
    expect(await restore(client, written)).toEqual({
      refused: 'Line 3 of the samples has changed since, so it is not put back.',
    });
  });
});

describe('a label in samples that are open', () => {
  const open = async (given: Given = {}) => {
    const client = await opened(given);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: href('a.samples.jsonl'), languageId: 'samples-jsonl', version: 7, text: rows.join('\n') },
    });
    return client;
  };

  test('is an edit of the document, and the file is not touched', async () => {
    const client = await open({ answers: { 'workspace/applyEdit': () => ({ applied: true }) } });
    const written = await give(client, { criterion: 'polite', label: true });
    const { edit } = await client.next('workspace/applyEdit');
    const place = { line: 2, character: 30 };
    expect(edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: href('a.samples.jsonl'), version: 7 },
          edits: [{ range: { start: place, end: place }, newText: ', "expert": { "polite": true }' }],
        },
      ],
    });
    expect(written).toMatchObject({ before: rows[2] });
    expect(await onDisk()).toEqual(rows);
  });

  test('is refused where the editor does not take the edit', async () => {
    const client = await open({ answers: { 'workspace/applyEdit': () => ({ applied: false }) } });
    expect(await give(client, { criterion: 'polite', label: true })).toEqual({
      refused: 'The samples changed while they were being written.',
    });
  });
});
