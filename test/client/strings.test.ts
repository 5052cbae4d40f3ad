import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(resolve(root, path), 'utf8');
const manifest = text('package.json');

test('each placeholder of the manifest has its string, and no string is left over', () => {
  const wanted = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  expect(new Set(Object.keys(JSON.parse(text('package.nls.json'))))).toEqual(wanted);
});

test('each contributed command is registered, and each registered one contributed', () => {
  const contributed = JSON.parse(manifest).contributes.commands.map(({ command }: { command: string }) => command);
  const table = text('client/src/commands/index.ts') + text('server/src/protocol/commands.ts');
  const registered = new Set([...table.matchAll(/'(rewardsmith\.\w+)'/g)].map(([, id]) => id));
  expect(new Set(contributed)).toEqual(registered);
});
