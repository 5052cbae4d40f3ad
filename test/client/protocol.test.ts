import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import * as protocol from '../../server/src/protocol/index.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/protocol.md'), 'utf8');
const values = Object.values(protocol).filter((value) => typeof value === 'string');

test('each message has its heading in docs/protocol.md, and each heading its message', () => {
  const headings = [...page.matchAll(/^## `(rewardsmith\/\w+)`$/gm)].map(([, heading]) => heading);
  expect(new Set(headings)).toEqual(new Set(values.filter((value) => value.includes('/'))));
});

test('each command of the protocol is in the table of docs/protocol.md', () => {
  const commands = values.filter((value) => !value.includes('/'));
  expect(commands.filter((command) => !page.includes(`| \`${command}\` |`))).toEqual([]);
});
