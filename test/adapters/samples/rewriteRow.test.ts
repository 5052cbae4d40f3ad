import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rewriteRow } from '../../../server/src/adapters/rewriteRow.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith rows '));
  file = join(folder, 'a.samples.jsonl');
});
afterAll(() => rm(folder, { recursive: true }));

const louder = (row: string) => `${row}!`;
const written = async (text: string | Buffer, line: number, rewrite: (row: string) => string | undefined = louder) => {
  await writeFile(file, text);
  await rewriteRow(file, { line, rewrite });
  return readFile(file);
};
const failure = (text: string | Buffer, line: number) =>
  written(text, line).then(
    () => 'written',
    (error: Error) => error.message.replace(file, 'FILE'),
  );

describe('one line of a file is written anew', () => {
  test.each([
    ['a\nb\nc\n', 1, 'a!\nb\nc\n'],
    ['a\nb\nc\n', 3, 'a\nb\nc!\n'],
    ['a\nb\nc', 3, 'a\nb\nc!'],
    ['\uFEFFa\r\nb\r\n', 1, '\uFEFFa\r!\nb\r\n'],
    ['a\n\nc\n', 3, 'a\n\nc!\n'],
    ['žluť 😀\nb', 1, 'žluť 😀!\nb'],
  ])('%j, line %i', async (text, line, after) => {
    expect((await written(text, line)).toString()).toBe(after);
  });

  test('wherever the parts end in which a file is read', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => 'ž'.repeat(20_000 * index + 1));
    for (const [index] of rows.entries()) {
      const after = rows.with(index, `${rows[index]}!`);
      expect((await written(rows.join('\n'), index + 1)).equals(Buffer.from(after.join('\n')))).toBe(true);
    }
  });

  test('beside bytes that are no UTF-8', async () => {
    const other = Buffer.from([0xff, 0xfe, 10]);
    expect(await written(Buffer.concat([other, Buffer.from('b\n'), other]), 2)).toEqual(
      Buffer.concat([other, Buffer.from('b!\n'), other]),
    );
  });

  test('with the rights and the links that the file has', async () => {
    await writeFile(file, 'a\n');
    await chmod(file, 0o640);
    const link = join(folder, 'link.jsonl');
    await symlink(file, link);
    await rewriteRow(link, { line: 1, rewrite: louder });
    expect(await readFile(file, 'utf8')).toBe('a!\n');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    await rm(link);
  });
});

describe('nothing is written', () => {
  test('where the line stays as it is', async () => {
    await writeFile(file, 'a\nb\n');
    const { ino } = await stat(file);
    await rewriteRow(file, { line: 2, rewrite: () => undefined });
    await rewriteRow(file, { line: 2, rewrite: (row) => row });
    expect((await stat(file)).ino).toBe(ino);
  });

  test('where the file changes meanwhile', async () => {
    const { writeFileSync } = await import('node:fs');
    const change = (row: string) => {
      writeFileSync(file, 'c\nb\n');
      return louder(row);
    };
    await expect(written('a\nb\n', 2, change)).rejects.toThrow('changed while it was being written');
    expect(await readFile(file, 'utf8')).toBe('c\nb\n');
  });

  test('where it cannot be', async () => {
    expect(await failure('a\n', 2)).toBe('FILE has no line 2.');
    expect(await failure(Buffer.from([10, 0xff]), 2)).toBe('The line is not UTF-8, so it cannot be written anew.');
    await expect(rewriteRow(join(folder, 'none'), { line: 1, rewrite: louder })).rejects.toThrow(
      /^Cannot write .*none: there is no such file\.$/,
    );
  });

  test('beside the file', async () => {
    expect(await readdir(folder)).toEqual(['a.samples.jsonl']);
  });
});
