import { expect, test } from 'vitest';
import type { LintFinding } from '../../server/src/engine/lint.ts';
import { createLints } from '../../server/src/server/lints.ts';
import { opened } from './opened.ts';

const finding = (text: string): LintFinding => ({ code: 'F1', message: text, from: 0, to: 1 });

/** A linter that keeps what it was asked; a text `broken` makes it fail. */
function given() {
  const asked: string[] = [];
  const warnings: string[] = [];
  const lint = async (text: string) => {
    asked.push(text);
    if (text === 'broken') throw new Error('broken');
    return [finding(text)];
  };
  const linter = { language: 'python', lint, dispose: async () => {} };
  return { asked, warnings, lints: createLints(linter, (message) => warnings.push(message), 0) };
}

const python = (...texts: string[]) => texts.map((text) => ({ language: 'python', text }));

/** Asks and waits until it is known. */
function wanted({ lints }: ReturnType<typeof given>, uri: string, ...texts: string[]): Promise<void> {
  return new Promise((resolve) => lints.want(uri, python(...texts), resolve));
}

test('what is known is not asked again, what a document no longer has is forgotten', async () => {
  const all = given();
  await wanted(all, 'a', 'one', 'two');
  await wanted(all, 'a', 'two', 'three');
  expect(all.asked).toEqual(['one', 'two', 'three']);
  expect(all.lints.lint('python', 'one')).toBeUndefined();
  expect(all.lints.lint('python', 'two')).toEqual([finding('two')]);
  all.lints.forget('a');
  expect(all.lints.lint('python', 'two')).toBeUndefined();
});

test('only the last of a burst is asked', async () => {
  const all = given();
  all.lints.want('a', python('o'), () => expect.fail('the text was typed on'));
  await wanted(all, 'a', 'on');
  expect(all.asked).toEqual(['on']);
});

test('other languages are not asked', () => {
  const { asked, lints } = given();
  lints.want('a', [{ language: 'formula', text: 'a + b' }], () => expect.fail('nothing has changed'));
  expect(lints.lint('formula', 'a + b')).toBeUndefined();
  expect(asked).toEqual([]);
});

test('a failure is told once and counts as no finding', async () => {
  const all = given();
  await wanted(all, 'a', 'broken');
  expect(all.warnings).toEqual(['A python source was not linted: broken']);
  expect(all.lints.lint('python', 'broken')).toEqual([]);
});

const grader = `type: python
name: a
source: |
  def grade(sample, item):
      return float(answer)
`;

test('findings come behind the other diagnostics, for the same version', async () => {
  const at = grader.indexOf('answer)') - grader.indexOf('def ') - 2;
  const found = { code: 'F821', message: 'Undefined name `answer`', from: at, to: at + 'answer'.length };
  const client = await opened(grader, { lint: () => [found] });
  const first = await client.next('textDocument/publishDiagnostics', ({ diagnostics: all }) => all.length > 0);
  expect(first.version).toBe(1);
  expect(first.diagnostics).toMatchObject([
    { code: 'python-lint', range: { start: { line: 4, character: 19 }, end: { line: 4, character: 25 } } },
  ]);
  expect(first.diagnostics[0].message).toBe('F821: Undefined name `answer`.');
});
