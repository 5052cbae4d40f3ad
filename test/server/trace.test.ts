import { describe, expect, test } from 'vitest';
import type { PythonAsk, World } from '../../server/src/engine/world.ts';
import type { TraceAnswer, TracedPython } from '../../server/src/protocol/index.ts';
import { folder, type Given, startClient } from './client.ts';
import { opened, samples, uri } from './opened.ts';

const spec = `type: multi
name: both
calculate_output: short + polite
graders:
  short:
    type: python
    name: short answer
    source: |
      def ratio(part, whole):
          return part / whole

      def grade(sample, item):
          return ratio(1, 0)
  polite: { type: python, name: polite, source: "def grade(sample, item): return 0.5" }
`;
const rows = ['{"id": "a", "completion": "x"}', '{"id": "b", "item": {"n": 1.0}, "completion": "y"}'];
const failed: Awaited<ReturnType<World['python']>> = {
  flag: 'python_grader_runtime_error',
  message: 'ZeroDivisionError: division by zero (line 2)',
  printed: 'one\n  two\n',
  frames: [
    { line: 5, name: 'grade', locals: [['sample', '{}']] },
    {
      line: 2,
      name: 'ratio',
      locals: [
        ['part', '1'],
        ['whole', '0'],
      ],
    },
  ],
};

async function traced(wanted: object, given: Given = {}) {
  const asked: PythonAsk[] = [];
  const python: World['python'] = async (ask) => {
    asked.push(ask);
    return ask.source.includes('ratio') ? failed : { value: 0.5 };
  };
  const client = await opened(spec, { files: new Map([[samples, rows.join('\n')]]), python, ...given });
  const answer = await client.connection.sendRequest<TraceAnswer>('rewardsmith/trace', { uri, ...wanted });
  return { asked, answer, text: 'text' in answer ? answer.text : answer.refused, traced: answer as TracedPython };
}
const path = ['graders', 'short', 'source'];

describe('Python that is run on one sample', () => {
  test('is not run where its criterion does not apply', async () => {
    const client = await startClient({
      files: new Map([[samples, rows.join('\n').replace('1.0', 'true')]]),
      settings: { samples: { '**/*': 'rows.jsonl' } },
    });
    const text = `criteria:\n  - id: counted\n    when: "{{ item.n }}"\n    python: "def grade(sample, item): return 1"\n`;
    await client.open('a.rubric.yaml', text, 'rubric-yaml');
    const wanted = { uri: `${folder}/a.rubric.yaml`, path: ['criteria', 0, 'python'] };
    expect(await client.connection.sendRequest('rewardsmith/trace', { ...wanted, id: 'a' })).toEqual({
      refused: 'This Python is not run on the sample `a`.',
    });
    const other = await client.connection.sendRequest('rewardsmith/trace', { ...wanted, id: 'b' });
    expect(other).toMatchObject({ text: expect.stringContaining('Failed: The test hands in no answer.') });
  });

  test('tells where it failed, the innermost call first, with its variables and what was printed', async () => {
    const { text, traced: found } = await traced({ path });
    expect(text).toBe(`# short

Sample a

Failed: ZeroDivisionError: division by zero (line 2)

## Failed in line 2, in ratio

    return part / whole

    part  = 1
    whole = 0

## Called from line 5, in grade

    return ratio(1, 0)

    sample = {}

## Printed

    one
      two
`);
    expect(found.links.map(({ line, target }) => [line, target.uri.slice(-14), target.line])).toEqual([
      [2, `file://${samples}`.slice(-14), 1],
      [6, uri.slice(-14), 10],
      [13, uri.slice(-14), 13],
    ]);
    expect([found.name, found.path]).toEqual(['short', path]);
  });

  test('tells what it returned, of the sample that is named', async () => {
    const { text, asked } = await traced({ path: ['graders', 'polite', 'source'], id: 'b', line: 2 });
    expect(text).toBe('# polite\n\nSample b\n\nReturned 0.5.\n\nNothing was printed.\n');
    expect(asked).toEqual([expect.objectContaining({ traced: true, item: '{"n": 1.0}' })]);
  });

  test('is found at a position', async () => {
    expect((await traced({ position: { line: 13, character: 60 } })).traced.name).toBe('polite');
  });

  test.each([
    ['There is no Python here.', { path: ['graders'] }, {}],
    ['There is no such sample.', { path, id: 'none' }, {}],
    [
      'This workspace is not trusted, so nothing of it is run.',
      { path },
      { options: { client: 'rewardsmith', trusted: false } },
    ],
  ])('is refused: %s', async (refused, wanted, given) => {
    const { answer, asked } = await traced(wanted, given);
    expect(answer).toEqual({ refused });
    expect(asked).toEqual([]);
  });
});
