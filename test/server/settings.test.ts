import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingsFor } from '../../server/src/server/settings.ts';

type Manifest = { contributes: { configuration: { properties: Record<string, { default: unknown }> }[] } };

const manifest: Manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const declared = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
const clients = ['rewardsmith.trace.server', 'rewardsmith.labels.rater', 'rewardsmith.labels.blind'];

test('what counts for nothing is told, with what was meant', async () => {
  const diagnostics = { 'unknown-kee': 'off', 'zero-points': 'warn', 'unknown-key': 'info', secretly: true };
  const heeded = await settingsFor({ connection: undefined as never, asks: false, sent: { diagnostics } }, '');
  expect(heeded.ignored).toEqual([
    '`rewardsmith.diagnostics` names an unknown diagnostic, `unknown-kee`. Did you mean `unknown-key`?',
    '`rewardsmith.diagnostics` names an unknown severity, `warn`. It was given for `zero-points`.',
    '`rewardsmith.diagnostics` names an unknown diagnostic, `secretly`.',
    '`rewardsmith.diagnostics` names an unknown severity, `true`. It was given for `secretly`.',
  ]);
});

test.each(declared.filter(([name]) => !clients.includes(name)))(
  '%s is heeded, with the same default',
  async (name, { default: value }) => {
    const heeded = await settingsFor({ connection: undefined as never, asks: false }, '');
    const path = name.split('.').slice(1);
    expect(path.reduce<unknown>((found, key) => (found as Record<string, unknown>)?.[key], heeded)).toEqual(value);
  },
);
