import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Provider, startProvider } from '../provider/server.ts';
import { boxes } from './harness/boxes.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const spec = 'greetings.rubric.yaml';
const samples = 'greetings.samples.jsonl';
const rubric = `name: Greetings
judge: { model: gpt-5-mini }
criteria:
  - id: polite
    contains: Hello
  - id: tone
    levels: { rude: 0, warm: 1 }
  - id: brief
    length: { max: 8 }
  - id: share
    python: |
      def grade(sample, item):
          text = sample["output_text"]
          print("looking at", text)
          return len(text) / len(item)
`;
const rows = [
  '{"id":"first", "completion":"Hello you there"}',
  '{ "id": "second", "completion": "Go away", "expert": { "brief": 1.0 } }',
  '{"id": "third", "completion": "Good day"}',
];
const shown = '.monaco-editor[data-uri^="rewardsmith-sample"]';

describe('labels of a person', () => {
  let editor: Editor;
  let provider: Provider;
  beforeAll(async () => {
    provider = await startProvider({ judge: () => ({ quotes: ['Go away'], reason: 'It is.', verdict: 'rude' }) });
    const settings = { 'rewardsmith.judge.baseUrl': provider.url };
    editor = await openEditor({ workspace: 'examples', settings });
    await editor.write(spec, rubric);
    await editor.write(samples, rows.join('\r\n'));
    await editor.openFile(spec);
    await waitFor(
      'its lenses',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (3)')),
    );
  });
  afterAll(async () => {
    await editor?.dispose();
    await provider?.close();
  });

  const onDisk = async (line: number, accept: (row: string) => boolean) =>
    waitFor(`row ${line + 1} on the disk`, async () => (await editor.read(samples)).split('\r\n')[line]!, accept);
  const press = (key: string) => editor.page.keyboard.press(key);
  const linesShown = async () => {
    const lines = await boxes(editor.page, `${shown} .view-lines > .view-line`);
    return lines.sort((one, other) => one.top - other.top).map(({ text }) => text);
  };
  const lineShown = (start: RegExp, accept: RegExp) =>
    waitFor(
      `a line like ${start} with ${accept}`,
      async () => (await linesShown()).find((line) => start.test(line)) ?? '',
      (line) => accept.test(line),
    );

  test('are asked for one after the other, by the keyboard alone, before a run', async () => {
    await editor.runCommand('Rewardsmith: Label Sample…');
    const first = await editor.quickInput(({ title }) => title.includes('polite'));
    expect(first.title).toContain('Sample 1 of 3, first: polite');
    await editor.saveScreenshot('label-pick');
    await press('m');
    await editor.quickInput(({ title }) => title.includes('tone'));
    await press('2');
    await editor.quickInput(({ title }) => title.includes('brief'));
    await press('n');
    await editor.quickInput(({ title }) => title.includes('share'));
    await press('s');
    await editor.quickInput(({ title }) => title.includes('second: polite'));
    await press('Escape');
    await onDisk(0, (row) => row.includes('brief'));
    expect(await editor.read(samples)).toBe(
      [
        '{"id":"first", "completion":"Hello you there", "expert":{"polite":true, "tone":"warm", "brief":false}}',
        ...rows.slice(1),
      ].join('\r\n'),
    );
  });

  test('are given in the document of a sample by a key, and its scores are hidden until then', async () => {
    await press('ControlOrMeta+1');
    await editor.goTo(4, 6);
    await editor.runCommand('Rewardsmith: Run Grader at Cursor');
    await lineShown(/\| +polite/, /0\.00/);
    await editor.page.locator(`${shown} .view-lines`).click();
    await press('l');
    await lineShown(/\| +polite/, /hidden/);
    await lineShown(/\| +brief/, /1\.00/);
    await editor.saveScreenshot('label-blind');
    await press('ControlOrMeta+Home');
    await press('j');
    await press('n');
    await onDisk(1, (row) => row.includes('polite'));
    expect((await editor.read(samples)).split('\r\n')[1]).toBe(
      '{ "id": "second", "completion": "Go away", "expert": { "brief": 1.0, "polite": false } }',
    );
    await lineShown(/\| +polite/, /0\.00/);
    await editor.saveScreenshot('label-given');
  });

  test('are taken back by a key, byte by byte', async () => {
    await press('u');
    await onDisk(1, (row) => !row.includes('polite'));
    expect((await editor.read(samples)).split('\r\n').slice(1)).toEqual(rows.slice(1));
    await lineShown(/\| +polite/, /hidden/);
    await press('l');
    await lineShown(/\| +polite/, /0\.00/);
  });

  test('are an edit where the samples are open', async () => {
    await press('ControlOrMeta+1');
    await editor.openFile(samples);
    await editor.page.locator(`${shown} .view-lines`).click();
    await press('ControlOrMeta+Home');
    await press('j');
    await press('m');
    await lineShown(/\| +polite/, /true/);
    expect((await editor.read(samples)).split('\r\n').slice(1)).toEqual(rows.slice(1));
    await press('ControlOrMeta+1');
    await editor.saveScreenshot('label-open');
    await press('ControlOrMeta+z');
    await editor.save();
    expect((await editor.read(samples)).split('\r\n').slice(1)).toEqual(rows.slice(1));
  });

  test('do not stand in the way of Python that is run on the sample', async () => {
    await editor.openFile(spec);
    await editor.clickLens('Run on sample');
    const trace = '.monaco-editor[data-uri^="rewardsmith-trace"]';
    const lines = await waitFor(
      'where it failed',
      async () => (await boxes(editor.page, `${trace} .view-lines > .view-line`)).map(({ text }) => text),
      (found) => found.some((text) => text.includes('looking at Go away')),
      60_000,
    );
    const text = lines.join('\n');
    expect(text).toMatch(/ZeroDivisionError/);
    expect(text).toMatch(/text += 'Go away'/);
    await editor.saveScreenshot('python-traced');
  });

  test('do not stand in the way of a judge that is asked with an edited prompt', async () => {
    await press('ControlOrMeta+1');
    await editor.openFile(spec);
    await editor.goTo(6, 6);
    await editor.runCommand('Rewardsmith: Show Judge Prompt');
    await editor.clickLens('Edit a copy and ask the judge');
    await waitFor(
      'the lens of the copy',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Replay with this prompt')),
    );
    await press('ControlOrMeta+Home');
    await editor.runCommand('Rewardsmith: Replay with This Prompt');
    const answer = '.monaco-editor[data-uri^="rewardsmith-replay"]';
    await waitFor(
      'the answer',
      async () => (await boxes(editor.page, `${answer} .view-lines > .view-line`)).map(({ text }) => text).join('\n'),
      (text) => /not\s+judged yet/.test(text) && /`rude`: It is\./.test(text.replaceAll('\n', ' ')),
      40_000,
    );
    expect(provider.requests).toHaveLength(1);
    await editor.saveScreenshot('prompt-replayed');
  });
});
