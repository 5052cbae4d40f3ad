import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingsFor } from '../../server/src/server/settings.ts';

type Manifest = { contributes: { configuration: { properties: Record<string, { default: unknown }> }[] } };

const manifest: Manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const declared = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
const clients = ['rewardsmith.trace.server', 'rewardsmith.labels.rater', 'rewardsmith.labels.blind'];

test.each(declared.filter(([name]) => !clients.includes(name)))(
  '%s is heeded, with the same default',
  async (name, { default: value }) => {
    const heeded = await settingsFor({ connection: undefined as never, asks: false }, '');
    const path = name.split('.').slice(1);
    expect(path.reduce<unknown>((found, key) => (found as Record<string, unknown>)?.[key], heeded)).toEqual(value);
  },
);
