import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatYaml } from '../../../server/src/document/format/formatYaml.ts';
import { typedYaml } from '../../../server/src/document/format/typedYaml.ts';
import { readers } from '../../../server/src/document/readers/index.ts';
import { yamlTexts } from './yamlTexts.ts';

const options = { tabSize: 2, insertSpaces: true };

test('what is typed changes blanks at the beginning of its own line only', () => {
  fc.assert(
    fc.property(yamlTexts, fc.nat(), fc.constantFrom('\n', '-', 'x'), (before, place, character) => {
      const from = place % (before.length + 1);
      const text = before.slice(0, from) + character + before.slice(from);
      const at = from + 1;
      const start = text.lastIndexOf('\n', at - 1) + 1;
      for (const change of typedYaml(readers.yaml.read(text), { at, character }, options)) {
        expect(change.from).toBeGreaterThanOrEqual(start);
        expect(text.slice(start, change.to).trim()).toBe('');
        expect(change.text.trim()).toBe('');
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['- ', '[', '? ', 'a: ', '{a: '])('no depth of %j is too much', (open) => {
  const text = open.repeat(5000);
  const tree = readers.yaml.read(text);
  expect(formatYaml(tree, options)).toEqual([]);
  for (const character of ['\n', '-']) expect(typedYaml(tree, { at: text.length, character }, options)).toEqual([]);
});
