import { expect, test } from 'vitest';
import { startClient } from './client.ts';
import { diagnostics, exact, files } from './opened.ts';

/** Each criterion has one fault of its own, a warning in the first half and an error in the second. */
const criteria = Array.from({ length: 1200 }, (_, at) =>
  at < 600 ? `  - { id: c${at}, points: 0.0, contains: a, feedback: b }` : `  - { id: c${at}, contains: [] }`,
);

test('of a file with very many faults the gravest are shown, and how many are not', async () => {
  const client = await startClient({ files: files() });
  await client.open('a.grader.yaml', `name: Many\ncriteria:\n${criteria.join('\n')}\n`);
  const { diagnostics: shown } = await diagnostics(client, 1);
  expect(shown).toHaveLength(1001);
  expect(shown.filter(({ severity }: { severity: number }) => severity === 1)).toHaveLength(600);
  expect(shown.at(-1)).toMatchObject({ severity: 3, message: expect.stringMatching(/^\d+ more faults are not shown/) });
});

test('an unknown code in the settings is told to the log once', async () => {
  const settings = { diagnostics: { 'unknown-kee': 'off' } };
  const client = await startClient({ files: files(), settings });
  for (const name of ['a.grader.yaml', 'b.grader.yaml']) await client.open(name, exact);
  await diagnostics(client, 1);
  await client.next('textDocument/publishDiagnostics', (params) => params.uri.endsWith('b.grader.yaml'));
  const logged = client.heard.filter(({ method }) => method === 'window/logMessage');
  expect(logged.map(({ params }) => (params as { message: string }).message)).toEqual([
    '`rewardsmith.diagnostics` names an unknown diagnostic, `unknown-kee`. Did you mean `unknown-key`?',
  ]);
});
