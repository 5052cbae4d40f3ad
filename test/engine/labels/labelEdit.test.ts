import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import type { Label } from '../../../server/src/engine/labels/label.ts';
import { type LabelWish, labelEdit } from '../../../server/src/engine/labels/labelEdit.ts';
import { english } from '../../../server/src/languages/message.ts';

interface Case {
  readonly name: string;
  readonly row: string;
  readonly rater?: string;
  readonly label?: Label;
  readonly after?: string;
  readonly refused?: string;
}

const cases: Case[] = parse(readFileSync(join(import.meta.dirname, 'labelEdit.yaml'), 'utf8'));

function labelled(line: string, wish: LabelWish): string {
  const edit = labelEdit(line, wish);
  return 'refused' in edit ? english(edit.refused) : line.slice(0, edit.from) + edit.text + line.slice(edit.to);
}

describe('a label in a row', () => {
  it.each(cases)('$name', ({ row, rater = '', label, after, refused }) => {
    expect(labelled(row, { rater, criterion: 'polite', label })).toBe(after ?? refused);
  });
});

const key = fc.oneof(fc.constantFrom('polite', 'expert', 'raters', 'ann', '__proto__'), fc.string());
const gap = fc.constantFrom('', ' ', '  ', '\t');
const label: fc.Arbitrary<Label> = fc.oneof(
  fc.boolean(),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const holder = (value: fc.Arbitrary<unknown>) => fc.dictionary(key, value, { maxKeys: 3 });
const row = fc.record(
  {
    id: fc.string(),
    completion: fc.string({ unit: 'binary' }),
    item: fc.jsonValue(),
    expert: holder(fc.jsonValue()),
    raters: holder(holder(label)),
  },
  { requiredKeys: ['completion'] },
);
/** A row with gaps of one kind around its commas and colons, and perhaps a mark before it. */
const line = fc.tuple(row, gap, gap, gap, fc.constantFrom('', '\uFEFF')).map(([value, before, behind, pad, mark]) => {
  const write = (each: unknown): string => {
    if (typeof each !== 'object' || each === null) return JSON.stringify(each);
    const parts = Array.isArray(each)
      ? each.map(write)
      : Object.entries(each).map(([name, inner]) => `${JSON.stringify(name)}${before}:${behind}${write(inner)}`);
    const [open, close] = Array.isArray(each) ? '[]' : '{}';
    return `${open}${pad}${parts.join(`${before},${behind}`)}${pad}${close}`;
  };
  return mark + write(value);
});
const wish = fc.record({ rater: fc.constantFrom('', 'ann', 'bob'), criterion: key, label });
const jsonOf = (text: string) => JSON.parse(text.replace(/^\uFEFF/, ''));

/** The labels that the wish is about, if any. */
function labelsIn(value: Record<string, Record<string, unknown> | undefined>, { rater }: LabelWish) {
  const found = rater === '' ? value.expert : own(value.raters, rater);
  return found as Record<string, unknown> | undefined;
}

function own(object: Record<string, unknown> | undefined, name: string): unknown {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

test('a label is in the row, and all else is as it was', () => {
  fc.assert(
    fc.property(line, wish, (text, given) => {
      const edit = labelEdit(text, given);
      if ('refused' in edit) throw new Error(english(edit.refused));
      const after = labelled(text, given);
      expect(after.startsWith(text.slice(0, edit.from))).toBe(true);
      expect(after.endsWith(text.slice(edit.to))).toBe(true);
      const now = jsonOf(after);
      expect(own(labelsIn(now, given), given.criterion)).toBe(given.label === 0 ? 0 : given.label);
      const gone = labelled(after, { ...given, label: undefined });
      const without = (value: ReturnType<typeof jsonOf>) => {
        const labels = labelsIn(value, given);
        if (labels) Reflect.deleteProperty(labels, given.criterion);
        if (given.rater !== '' && labels && Object.keys(labels).length === 0)
          Reflect.deleteProperty(value.raters, given.rater);
        const name = given.rater === '' ? 'expert' : 'raters';
        if (Object.keys(value[name] ?? {}).length === 0) Reflect.deleteProperty(value, name);
        return value;
      };
      expect(without(jsonOf(gone))).toEqual(without(jsonOf(text)));
    }),
    { numRuns: 2000 },
  );
});

test('to give a label and to take it back is to do nothing', () => {
  fc.assert(
    fc.property(line, wish, (text, given) => {
      const value = jsonOf(text);
      const labels = labelsIn(value, given);
      const isEmpty = (each: unknown) => typeof each === 'object' && each !== null && Object.keys(each).length === 0;
      fc.pre(own(labels, given.criterion) === undefined && !(labels && Object.hasOwn(labels, given.criterion)));
      fc.pre(!isEmpty(labels) && !(given.rater !== '' && isEmpty(value.raters)));
      expect(labelled(labelled(text, given), { ...given, label: undefined })).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
