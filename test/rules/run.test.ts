import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { targets } from '../../server/src/engine/place.ts';
import { english } from '../../server/src/languages/message.ts';
import { expectMarks, expectText, unmark } from '../marks.ts';
import { diagnose, type NotationName, repaired } from './diagnose.ts';

const folder = new URL('./fixtures/', import.meta.url);

/** Fixtures are called `<what>[.<target>].<notation>`; beside `repairs.*` stands the text with all repairs made. */
const files = readdirSync(folder).filter((file) => !file.includes('.repaired.'));

test.each(files)('%s', (file) => {
  const [, second, last] = file.split('.');
  const notation = (last ?? second) as NotationName;
  const target = targets.find((it) => it === second) ?? 'any';
  expectMarks(new URL(file, folder).pathname, (text) =>
    diagnose(text, notation, target).map((fault) => ({
      ...fault,
      message: english(fault.message),
      code: `${fault.severity} ${fault.code}`,
    })),
  );
});

test.each(files.filter((file) => file.startsWith('repairs.')))('%s, repaired', (file) => {
  const notation = file.split('.').at(-1) as NotationName;
  let { text } = unmark(readFileSync(new URL(file, folder), 'utf8'));
  for (let round = 0; round < 100; round++) {
    const fault = diagnose(text, notation).find(({ repair }) => repair);
    if (!fault) break;
    text = repaired(text, fault);
  }
  expectText(new URL(file.replace('repairs.', 'repairs.repaired.'), folder).pathname, text);
});
