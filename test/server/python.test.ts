import { describe, expect, test } from 'vitest';
import type { PythonAnswer, PythonEditsAnswer, PythonText } from '../../server/src/protocol/index.ts';
import { opened, uri } from './opened.ts';

const source = 'def grade(sample, item):\n    return 1.0\n';
const spec = `type: multi
name: both
calculate_output: short + polite
graders:
  short:
    type: python
    name: short answer
    source: |
      def grade(sample, item):
          return 1.0
  polite: { type: python, name: polite, source: "def grade(sample, item): return 0.5" }
`;
const path = ['graders', 'short', 'source'];

async function asking(text = spec) {
  const { connection, change } = await opened(text);
  const python = (wanted: object) =>
    connection.sendRequest<PythonAnswer>('rewardsmith/python', { uri, ...wanted }) as Promise<PythonText>;
  const edits = (wanted: object) =>
    connection.sendRequest<PythonEditsAnswer>('rewardsmith/pythonEdit', { uri, ...wanted });
  return { connection, change, python, edits };
}

describe('the Python of a spec', () => {
  test('is read at its path, with where it stands and whose it is', async () => {
    const { python } = await asking();
    const start = { line: 7, character: 12 };
    expect(await python({ path })).toEqual({ path, text: source, name: 'short', start, version: 1 });
  });

  test('is read at a position: in the string, at its key, or in the grader around', async () => {
    const { python } = await asking();
    const at = async (line: number, character: number) => (await python({ position: { line, character } }))?.name;
    expect([await at(9, 12), await at(7, 5), await at(5, 4), await at(10, 60)]).toEqual([
      'short',
      'short',
      'short',
      'polite',
    ]);
  });

  test('is found where it has moved to, rather than at its old path', async () => {
    const { python, change } = await asking();
    await change('a.grader.yaml', 2, spec.replaceAll('short', 'brief').replace('type: multi\n', 'type: multi\n\n'));
    const moved = await python({ position: { line: 8, character: 12 }, path });
    expect(moved).toMatchObject({ path: ['graders', 'brief', 'source'], text: source, version: 2 });
    expect(await python({ position: { line: 1, character: 0 }, path })).toBeNull();
  });

  test('is none in a file that is not open, outside graders, or for an alias', async () => {
    const { python } = await asking(`a: &x |\n  pass\ntype: python\nname: x\nsource: *x\n`);
    expect(await python({ path: ['source'] })).toBeNull();
    expect(await python({ uri: 'file:///other.grader.yaml', path })).toBeNull();
  });

  test('is rewritten by edits of just that string', async () => {
    const { edits } = await asking();
    const place = { line: 9, character: 17 };
    expect(await edits({ path, text: source.replace('1.0', '0.5') })).toEqual({
      version: 1,
      edits: [{ range: { start: place, end: { line: 9, character: 20 } }, newText: '0.5' }],
    });
    expect(await edits({ path, text: source })).toEqual({ version: 1, edits: [] });
    expect(await edits({ path: ['graders', 'none', 'source'], text: '' })).toBeNull();
  });
});

describe('lenses and actions', () => {
  const offered = async (options?: object) => {
    const { connection } = await opened(spec, options ? { options } : {});
    const textDocument = { uri };
    const place = { line: 9, character: 12 };
    const lenses = await connection.sendRequest<{ range: { start: { line: number } }; command?: { title: string } }[]>(
      'textDocument/codeLens',
      { textDocument },
    );
    const actions = await connection.sendRequest<{ title: string; command?: object }[]>('textDocument/codeAction', {
      ...{ textDocument, range: { start: place, end: place }, context: { diagnostics: [] } },
    });
    return [
      lenses.filter(({ command }) => command?.title === 'Edit Python').map(({ range }) => range.start.line),
      actions.filter(({ title }) => title === 'Edit Python in its own tab').map(({ command }) => command),
    ];
  };

  test('lead to it in our client', async () => {
    const command = { command: 'rewardsmith.editPython', arguments: [{ uri, path }] };
    expect(await offered()).toEqual([[7, 10], [{ ...command, title: 'Edit Python in its own tab' }]]);
  });

  test('are not offered to a client that lacks the command', async () => {
    expect(await offered({})).toEqual([[], []]);
  });
});
