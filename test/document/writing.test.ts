import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notations } from '../../server/src/document/notations.ts';
import { toJson } from '../../server/src/document/toJson.ts';
import { literalScalar } from '../../server/src/document/yaml/literalScalar.ts';
import { kinds } from '../../server/src/engine/graders/index.ts';
import type { Json } from '../../server/src/engine/json.ts';

const bits = [
  'a',
  'yes',
  '1',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '"',
  "'",
  '#',
  ': ',
  '- ',
  '{{ x }}',
  '\\',
  '😀',
  '|',
  '\r',
  '\u2028',
  '\ud800',
];
const text = fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map((parts) => parts.join(''));
const key = fc.constantFrom('a', 'b c', 'yes', '1', '', 'x-y', '"', '# c');
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom(null, true, false, 0, -1.5, 1e21),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
}));

const readBack = (notation: keyof typeof notations, written: string) => {
  const { root, faults } = notations[notation].reader.read(written);
  return { faults, json: root && toJson(root.node) };
};

test.each(['json', 'yaml'] as const)('a value written in %s is read as the same', (name) => {
  fc.assert(
    fc.property(value, (json) => {
      fc.pre(!/[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])/.test(JSON.stringify(json)));
      const written = notations[name].write(json);
      expect(readBack(name, written)).toEqual({ faults: [], json });
    }),
  );
});

test('a text line by line is read as the same wherever it stands', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('', 'next: 1\n'), (content, behind) => {
      const lines = literalScalar(content, '    ');
      if (lines === undefined) return;
      const { json } = readBack('yaml', `outer:\n  key: ${lines}\n${behind}`);
      expect(json).toMatchObject({ outer: { key: content } });
    }),
  );
});

test.each(kinds.map(({ type, example }) => [type, example] as const))('the example of %s in YAML', (_, example) => {
  expect(readBack('yaml', notations.yaml.write(example))).toEqual({ faults: [], json: example });
});
