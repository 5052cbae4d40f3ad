import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../../server/src/engine/sample.ts';
import { readLine } from '../../../server/src/formats/samples/jsonl.ts';
import { renamed } from './renamed.ts';

const word = fc
  .stringMatching(/^[a-z_][a-z0-9_]{0,4}$/)
  .filter((name) => !/^(?:y|n|no|on|off|yes|true|false|null)$/.test(name));
const json = fc.jsonValue({ maxDepth: 2 });

/** A row in one of the shapes that are accepted, with the spaces of somebody's hand. */
const row = (fields: readonly string[]) =>
  fc
    .record({
      item: fc.dictionary(fc.constantFrom(...fields), json),
      text: fc.string(),
      shape: fc.constantFrom('item', 'flat', 'output'),
      space: fc.constantFrom(0, 1),
    })
    .map(({ item, text, shape, space }) => {
      const shapes = {
        item: { item, sample: { output_text: text, ...item } },
        flat: { ...item, completion: text },
        output: { output: text, ...item },
      };
      return JSON.stringify(shapes[shape], null, space).replaceAll('\n', ' ');
    });

const files = fc.uniqueArray(word, { minLength: 3, maxLength: 6 }).chain((fields) =>
  fc.record({
    fields: fc.constant(fields),
    root: fc.constantFrom('item' as const, 'sample' as const),
    rows: fc.array(row(fields.slice(0, -1)), { maxLength: 6 }),
    end: fc.constantFrom('\n', '\r\n', ''),
    notation: fc.constantFrom('json' as const, 'yaml' as const),
    newName: fc.constantFrom(...fields, 'output', 'id', 'output_text', 'größe'),
  }),
);

/** The item and the sample of a row with one field under another name. */
function moved(row: Row, root: 'item' | 'sample', field: string, newName: string) {
  const entries = Object.entries(row[root]).map(([key, value]) => [key === field ? newName : key, value]);
  return { item: row.item, sample: row.sample, [root]: Object.fromEntries(entries) };
}

/** A spec that reads some fields by template and by Python. */
function specOf(fields: readonly string[], root: string): string {
  const templates = fields.slice(0, 2).map((field) => `{{ ${root}.${field}.x }} {{${root}.${field}}}`);
  const source = `def grade(sample, item):\n    return ${root}["${fields[0]}"] + ${root}.get('${fields[1]}', "${fields[0]}")\n`;
  const graders = {
    a: { type: 'string_check', name: fields[0], input: templates[0], reference: templates[1], operation: 'eq' },
    b: { type: 'python', name: 'b', source },
  };
  return JSON.stringify({ type: 'multi', graders, calculate_output: 'a + b' }, null, 2);
}

test('a field that is renamed and renamed back leaves both files as they were', async () => {
  let done = 0;
  const property = fc.asyncProperty(files, async ({ fields, root, rows, end, notation, newName }) => {
    const text = specOf(fields, root);
    const samples = rows.join(end || '\n') + end;
    const offset = text.indexOf(`${root}.${fields[0]}`) + root.length + 1;
    const there = await renamed({ text, notation, samples }, offset, newName);
    expect(there).not.toBeNull();
    if (!there || 'refused' in there) return;
    for (const [index, line] of there.samples!.split('\n').entries()) {
      const [before, after] = [samples.split('\n')[index]!, line].map((each) => each.trim() && readLine(each, 1));
      if (before && after)
        expect(after).toEqual(expect.objectContaining(moved(before as Row, root, fields[0]!, newName)));
    }
    const back = await renamed({ text: there.text, notation, samples: there.samples }, offset, fields[0]!);
    expect(back).toEqual({ text, samples });
    expect(there.samples!.split('\n').length).toBe(samples.split('\n').length);
    if (there.text !== text) done++;
  });
  await fc.assert(property, { numRuns: 150 });
  expect(done).toBeGreaterThan(15);
});

test('a grader that is renamed and renamed back leaves the file as it was', async () => {
  const names = fc.uniqueArray(word, { minLength: 3, maxLength: 3 });
  const property = fc.asyncProperty(
    names,
    fc.constantFrom('json' as const, 'yaml' as const),
    async (keys, notation) => {
      const [one = '', other = '', name = ''] = keys;
      const formula = `0.5 * ${one} + max(${other}, ${one}) / 2`;
      const text = JSON.stringify({
        type: 'multi',
        graders: { [one]: {}, [other]: { name: one } },
        calculate_output: formula,
      });
      const offset = text.indexOf(`"${one}"`) + 1;
      const there = await renamed({ text, notation, samples: undefined }, offset, name);
      if (!there || 'refused' in there) return;
      expect(there.text).not.toBe(text);
      expect(await renamed({ text: there.text, notation, samples: undefined }, offset, one)).toMatchObject({ text });
    },
  );
  await fc.assert(property, { numRuns: 100 });
});

/** A row that people have labelled, with the spaces of somebody's hand. */
const labelled = (ids: readonly string[]) => {
  const labels = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(true, 0.5, 'kind', null));
  const raters = fc.dictionary(fc.constantFrom('ann', ...ids), labels);
  const rows = fc.record(
    { item: fc.dictionary(fc.constantFrom(...ids), json), completion: fc.string(), expert: labels, raters },
    { requiredKeys: ['completion'] },
  );
  return fc
    .tuple(rows, fc.constantFrom(0, 1))
    .map(([row, space]) => JSON.stringify(row, null, space).replaceAll('\n', ' '));
};

const rubrics = fc.uniqueArray(word, { minLength: 3, maxLength: 3 }).chain((ids) =>
  fc.record({
    ids: fc.constant(ids),
    rows: fc.array(labelled(ids), { maxLength: 6 }),
    end: fc.constantFrom('\n', '\r\n'),
    notation: fc.constantFrom('json' as const, 'yaml' as const),
    newName: fc.constantFrom(ids[2]!, 'few words', 'größe', 'a-b'),
  }),
);

/** What people said of each criterion in a row, with one id under another. */
function labelsIn(line: string, id: string, newName: string) {
  const row = JSON.parse(line) as Pick<Row, 'expert' | 'raters'>;
  const moved = (labels: object) =>
    Object.fromEntries(Object.entries(labels).map(([key, value]) => [key === id ? newName : key, value as unknown]));
  const raters = Object.entries(row.raters ?? {}).map(([name, labels]) => [name, moved(labels as object)]);
  return {
    ...row,
    ...(row.expert && { expert: moved(row.expert) }),
    ...(row.raters && { raters: Object.fromEntries(raters) as Row['raters'] }),
  };
}

test('a criterion takes its labels along, and back again', async () => {
  let done = 0;
  const property = fc.asyncProperty(rubrics, async ({ ids, rows, end, notation, newName }) => {
    const [id = '', other = ''] = ids;
    const criteria = [id, other].map((each) => ({ id: each, contains: id }));
    const text = JSON.stringify({ name: id, criteria }, null, 2);
    const samples = rows.map((line) => line + end).join('');
    const offset = text.indexOf(`"id": "${id}"`) + 7;
    const there = await renamed({ text, notation, samples }, offset, newName);
    const isTaken = rows.some((line) => labelsOf(line).some((labels) => Object.hasOwn(labels, newName)));
    expect(there).toEqual(isTaken ? { refused: expect.stringContaining('already has a label') } : expect.anything());
    if (!there || 'refused' in there) return;
    const after = there.samples!.split('\n').filter(Boolean);
    expect(after.map((line) => JSON.parse(line) as unknown)).toEqual(rows.map((line) => labelsIn(line, id, newName)));
    expect(await renamed({ ...there, notation, samples: there.samples }, offset, id)).toEqual({ text, samples });
    if (there.samples !== samples) done++;
  });
  await fc.assert(property, { numRuns: 150 });
  expect(done).toBeGreaterThan(15);
});

function labelsOf(line: string): readonly object[] {
  const { expert = {}, raters = {} } = JSON.parse(line) as { expert?: object; raters?: Record<string, object> };
  return [expert, ...Object.values(raters)];
}
