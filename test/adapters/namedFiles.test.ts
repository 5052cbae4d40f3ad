import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findNamedFiles } from '../../server/src/adapters/namedFiles.ts';
import { nearbyFiles } from '../../server/src/adapters/nearbyFiles.ts';
import type { NamedFile } from '../../server/src/engine/namedFile.ts';

let folder: string;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rewardsmith-files-'));
  for (const name of ['databases', 'databases/a', 'node_modules']) mkdirSync(join(folder, name));
  write('a.grader.yaml', '\uFEFFtype: multi\n');
  write('databases/a/shop.sqlite', 'a');
  write('databases/b.sqlite', 'b');
  write('node_modules/c.grader.json', '{}');
});

afterAll(() => rmSync(folder, { recursive: true }));

const named = (path: string, holds: NamedFile['holds'], isPattern = false): NamedFile => ({
  at: [],
  path,
  holds,
  ...(isPattern && { isPattern }),
});
const found = async (file: NamedFile, open?: string) => (await findNamedFiles(folder, [file], () => open))[file.path];

test('a grader comes as text, as the editor has it where it has', async () => {
  expect(await found(named('./a.grader.yaml', 'grader'))).toEqual({ text: 'type: multi\n' });
  expect(await found(named('./a.grader.yaml', 'grader'), 'type: python')).toEqual({ text: 'type: python' });
});

test('what is missing says why', async () => {
  expect(await found(named('b.grader.yaml', 'grader'))).toEqual({ missing: 'there is no such file.' });
  expect(await found(named('databases', 'data'))).toEqual({ missing: 'it is a folder.' });
  expect(await found(named('none.jsonl', 'samples'))).toEqual({ missing: 'there is no such file.' });
});

test('another content has another name, and the same content the same', async () => {
  const file = named('shop.sqlite', 'data');
  write('shop.sqlite', 'one');
  const one = await found(file);
  write('shop.sqlite', 'two');
  expect(await found(file)).not.toEqual(one);
  write('shop.sqlite', 'one');
  expect(await found(file)).toEqual(one);
});

test('where rows choose, every file that they may choose counts, and no other', async () => {
  const file = named('databases/{{ item.id }}.sqlite', 'data', true);
  const before = await found(file);
  write('databases/notes.txt', 'no database');
  expect(await found(file)).toEqual(before);
  utimesSync(join(folder, 'databases/a/shop.sqlite'), 1, 1);
  expect(await found(file)).not.toEqual(before);
});

test('what a rubric may name is found below its folder', async () => {
  expect(await nearbyFiles(folder)).toEqual(
    expect.arrayContaining(['a.grader.yaml', 'databases/b.sqlite', 'databases/a/shop.sqlite']),
  );
  expect(await nearbyFiles(folder)).not.toContain('node_modules/c.grader.json');
});
