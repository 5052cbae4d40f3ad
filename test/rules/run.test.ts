import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { targets } from '../../server/src/engine/place.ts';
import { english } from '../../server/src/languages/message.ts';
import { expectMarks, expectText, unmark } from '../marks.ts';
import { diagnose, notationOf, repaired } from './diagnose.ts';
import { filesBeside } from './filesBeside.ts';
import { samplesBeside } from './samplesBeside.ts';

const folder = new URL('./fixtures/', import.meta.url);

/**
 * Fixtures are called `<what>[.<target>].<notation>`, rubrics `<what>.rubric.yaml`; beside `repairs.*` stands the text with all repairs made, and
 * samples as `<what>[.<target>].samples.jsonl`, and in the folder `beside/<what>` the files that it names.
 */
const files = readdirSync(folder).filter((file) => !/\.repaired\.|\.jsonl$/.test(file));

test.each(files)('%s', async (file) => {
  const [, second] = file.split('.');
  const notation = notationOf(file);
  const target = targets.find((it) => it === second) ?? 'any';
  const profile = await samplesBeside(new URL(file, folder));
  const named = filesBeside(new URL(file, folder));
  expectMarks(new URL(file, folder).pathname, (text) =>
    diagnose(text, notation, target, profile, named).map((fault) => ({
      ...fault,
      message: english(fault.message),
      code: `${fault.severity} ${fault.code}`,
    })),
  );
});

test.each(files.filter((file) => file.startsWith('repairs.')))('%s, repaired', async (file) => {
  const profile = await samplesBeside(new URL(file, folder));
  const notation = notationOf(file);
  let { text } = unmark(readFileSync(new URL(file, folder), 'utf8'));
  for (let round = 0; round < 100; round++) {
    const fault = diagnose(text, notation, 'any', profile).find(({ repair }) => repair);
    if (!fault) break;
    text = repaired(text, fault);
  }
  expectText(new URL(file.replace('repairs.', 'repairs.repaired.'), folder).pathname, text);
});
