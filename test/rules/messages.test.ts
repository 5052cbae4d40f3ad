import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Message } from '../../server/src/languages/message.ts';
import { unmark } from '../marks.ts';
import { diagnose, notationOf } from './diagnose.ts';
import { filesBeside } from './filesBeside.ts';
import { samplesBeside } from './samplesBeside.ts';

const folder = new URL('./fixtures/', import.meta.url);
const files = readdirSync(folder).filter((file) => !/\.repaired\.|\.jsonl$/.test(file));
const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8'));

function keysOf({ text, args }: Message): readonly string[] {
  return [text, ...args.flatMap((arg) => (typeof arg === 'object' ? keysOf(arg) : []))];
}

test.each(files)('%s: a translator finds every sentence, and the parts of it that are words', async (file) => {
  const { text } = unmark(readFileSync(new URL(file, folder), 'utf8'));
  const profile = await samplesBeside(new URL(file, folder));
  const faults = diagnose(text, notationOf(file), 'any', profile, filesBeside(new URL(file, folder)));
  const messages = faults.flatMap(({ message, repair }) => [message, ...(repair ? [repair.title] : [])]);
  expect(messages.flatMap(keysOf).filter((key) => !(key in bundle))).toEqual([]);
});
