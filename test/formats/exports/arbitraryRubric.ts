import fc from 'fast-check';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';

const words = [
  'Ana',
  'bo',
  'ÉCLAIR',
  'straße',
  '42',
  '-3.50',
  '1,200',
  '7%',
  '1/3',
  '$5',
  '',
  'a b',
  'GPT-4',
  '0.1',
  '−2',
];
const word = fc.constantFrom(...words);
const scalar = fc.oneof(
  word,
  fc.integer({ min: -3, max: 50 }),
  fc.constantFrom(0.1, 1.5, 1e21),
  fc.boolean(),
  fc.constant(null),
);
const nest: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', '10', '2'), fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), {
    maxKeys: 3,
  }),
) as fc.Arbitrary<Json>;

const text = fc.oneof(
  word,
  fc.array(word, { maxLength: 5 }).map((all) => all.join(' ')),
  fc.array(word, { maxLength: 4 }).map((all) => all.join('\n')),
  fc.array(word, { maxLength: 3 }).map((all) => `Answer: ${all.join(', ')}\nend`),
  nest.map((value) => JSON.stringify(value)),
  nest.map((value) => `see\n\`\`\`json\n${JSON.stringify(value)}\n\`\`\`\ndone ${JSON.stringify(value)}`),
);

const call = fc.record({
  name: fc.constantFrom('get', 'pay'),
  arguments: fc.dictionary(fc.constantFrom('id', 'sum', 'tags'), nest, { maxKeys: 3 }),
});
const made = call.map(({ name, arguments: given }) => ({
  id: 'c',
  type: 'function',
  function: { name, arguments: JSON.stringify(given) },
}));

/** A row with the fields that `arbitraryRubric` reads; now and then one is missing. */
export const arbitraryRow: fc.Arbitrary<JsonObject> = fc.record({
  item: fc.record(
    {
      answer: scalar,
      text: word,
      list: fc.array(scalar, { maxLength: 3 }),
      value: nest,
      flag: fc.boolean(),
      calls: fc.array(call, { maxLength: 2 }),
    },
    { requiredKeys: ['answer', 'text', 'list', 'flag', 'calls'] },
  ),
  sample: fc.record(
    { output_text: text, output_tools: fc.array(made, { maxLength: 3 }), state: nest },
    { requiredKeys: ['output_text', 'state'] },
  ),
}) as unknown as fc.Arbitrary<JsonObject>;

const value = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('{{ item.answer }}', '{{ item.value }}', '{{ item.list }}', 'x {{ item.text }}'),
  },
  { weight: 1, arbitrary: nest },
);
const from = fc.oneof(
  fc.constantFrom('whole', 'first', 'last', 'only', 'fence', { after: 'Answer:' }, { matches: 'Answer: ([^,\\n]*)' }),
);
const flag = fc.boolean();
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(all: T, required: Extract<keyof T, string>[]) =>
  fc.record(all, { requiredKeys: required });

const argument = fc.oneof(
  value,
  fc.record({ any_of: fc.array(nest, { maxLength: 2 }) }),
  some({ number: fc.record({ equals: fc.integer(), tolerance: fc.constantFrom(0, 1) }), optional: flag }, ['number']),
  fc.record({ matches: fc.constantFrom('^A', '\\d+', '(?i)bo') }),
  fc.record({ json: some({ schema: schemaOf(2), from }, ['schema']) }),
  fc.record({
    set: some({ equals: fc.array(scalar, { maxLength: 2 }), fold_case: flag, split: fc.constant('comma') }, ['equals']),
  }),
);
const options = { extra_arguments: flag, strings: fc.constantFrom('exact', 'loose'), coerce: flag };
const wanted = fc.oneof(
  fc.constantFrom('get', 'pay'),
  some(
    {
      name: fc.constantFrom('get', 'pay'),
      arguments: fc.dictionary(fc.constantFrom('id', 'sum', 'tags'), argument, { maxKeys: 2 }),
      ...options,
    },
    ['name'],
  ),
);
const wantedCalls = fc.oneof(fc.array(wanted, { maxLength: 3 }), fc.constant('{{ item.calls }}'));

/** A JSON Schema of some depth. */
function schemaOf(depth: number): fc.Arbitrary<unknown> {
  const leaf = some(
    {
      type: fc.constantFrom('string', 'integer', 'number', 'object', 'array', ['null', 'boolean']),
      enum: fc.array(nest, { maxLength: 3 }),
      const: nest,
      required: fc.constantFrom([], ['a'], ['10']),
      minItems: fc.nat(2),
      maxProperties: fc.nat(2),
      uniqueItems: flag,
      minimum: fc.nat(9),
      exclusiveMaximum: fc.constantFrom(1.5, 42),
      maxLength: fc.nat(4),
      pattern: fc.constantFrom('^A', '\\d'),
    },
    [],
  );
  if (depth === 0) return leaf;
  const inner = schemaOf(depth - 1);
  const all = fc.array(inner, { minLength: 1, maxLength: 2 });
  const holder = some(
    {
      properties: fc.dictionary(fc.constantFrom('a', 'b'), inner, { maxKeys: 2 }),
      patternProperties: fc.record({ '^[12]': inner }),
      additionalProperties: fc.oneof(flag, inner),
      items: inner,
      prefixItems: all,
      anyOf: all,
      allOf: all,
      oneOf: all,
      ...Object.fromEntries(['not', 'if', 'then', 'else'].map((keyword) => [keyword, inner])),
    },
    [],
  );
  return fc.oneof(leaf, holder.map(fewKeys));
}

/** With more than two keys hardly any value would fit. */
function fewKeys(schema: object): object {
  return Object.fromEntries(Object.entries(schema).slice(0, 2));
}

const checks: readonly fc.Arbitrary<unknown>[] = [
  some({ equals: value, from, fold_case: flag }, ['equals']),
  fc.record({
    contains: fc.oneof(
      word,
      some(
        {
          any_of: fc.array(word, { minLength: 1, maxLength: 3 }),
          all_of: fc.constant('{{ item.text }}'),
          fold_case: flag,
        },
        ['any_of'],
      ),
    ),
  }),
  fc.record({
    matches: some(
      {
        pattern: fc.constantFrom('\\d+', '^a|b$', '(?i)[a-k]+', '\\bbo\\b', '.\\n', '[^\\s\\d]{2,}$'),
        whole: flag,
        fold_case: flag,
        multiline: flag,
        dot_all: flag,
      },
      ['pattern'],
    ),
  }),
  fc.record({
    length: some({ unit: fc.constantFrom('characters', 'words', 'tokens'), max: fc.nat(30), slack: fc.nat(9) }, [
      'max',
    ]),
  }),
  fc.record({
    number: some(
      {
        equals: fc.constantFrom('{{ item.answer }}', 5, '1,200', '1/3'),
        tolerance: fc.constantFrom(0, 0.1, 2),
        relative_tolerance: fc.constantFrom(0, 0.5),
        from,
      },
      ['equals'],
    ),
  }),
  fc.record({
    json: some(
      {
        equals: value,
        tolerance: fc.constantFrom(0, 1),
        ignore_array_order: flag,
        allow_extra_keys: flag,
        path: fc.constantFrom('a', '[0]'),
        from,
      },
      ['equals'],
    ),
  }),
  fc.record({
    set: some(
      {
        equals: fc.constantFrom('{{ item.list }}', '{{ item.value }}', ['42', 'bo']),
        score: fc.constantFrom('exact', 'jaccard', 'f1'),
        multiset: flag,
        fold_case: flag,
        trim: flag,
        split: fc.constantFrom('json', 'lines', 'comma'),
        from,
      },
      ['equals'],
    ),
  }),
  fc.record({
    tool_call: some(
      {
        name: fc.constantFrom('get', 'pay'),
        arguments: fc.dictionary(fc.constantFrom('id', 'sum'), argument, { maxKeys: 2 }),
        ...options,
        times: fc.constantFrom(1, 2),
      },
      ['name'],
    ),
  }),
  fc.record({ tool_calls: some({ calls: wantedCalls, ...options }, ['calls']) }),
  fc.record({
    tool_sequence: some(
      { calls: wantedCalls, order: fc.constantFrom('strict', 'in_order', 'any'), extra_calls: flag, ...options },
      ['calls'],
    ),
  }),
  fc.record({ forbid_tools: wantedCalls }),
  fc.record({
    state: some({ equals: value, ignore: fc.constantFrom([], ['a'], ['*']), tolerance: fc.constantFrom(0, 1) }, [
      'equals',
    ]),
  }),
  fc.record({ similar: fc.constantFrom('{{ item.text }}', 'Ana bo') }),
  fc.record({
    similar: fc.record({
      metric: fc.constantFrom('levenshtein', 'token_sort', 'token_set', 'jaro_winkler'),
      to: fc.constantFrom('Answer: {{ item.text }} bo', 'Ana bo bo'),
    }),
  }),
  fc.record({
    python: fc.constantFrom(
      'def grade(sample, item):\n    return len(sample["output_text"]) % 2\n',
      'import json\n\ndef grade(sample, item):\n    return 1 / len(item["list"])\n',
    ),
  }),
];

type Tie = (depth: number) => fc.Arbitrary<readonly JsonObject[]>;

const criteria: Tie = (depth) =>
  fc.array(
    fc
      .tuple(
        fc.oneof(
          ...checks.map((arbitrary) => ({ weight: 2, arbitrary })),
          ...(depth > 0 ? [{ weight: 3, arbitrary: group(depth - 1) }] : []),
        ),
        some(
          {
            points: fc.constantFrom(0, 0.1, 0.7, 1, 3, -1, -2.5),
            gate: fc.constantFrom(true, 0.3, 0.5),
            when: fc.constant('{{ item.flag }}'),
          },
          [],
        ),
        fc.nat(9),
      )
      .map(([check, common, dice]) => {
        const { gate, when, points, ...rest } = { ...common, ...(check as JsonObject) } as JsonObject;
        return {
          ...rest,
          ...(points !== undefined && { points }),
          ...(gate !== undefined && dice === 0 && { gate }),
          ...(when !== undefined && dice === 1 && { when }),
        } as JsonObject;
      }),
    { minLength: 1, maxLength: 4 },
  );

const group = (depth: number): fc.Arbitrary<unknown> =>
  some({ criteria: criteria(depth), aggregate: fc.constantFrom(...ways), empty: fc.constantFrom('error', 'zero') }, [
    'criteria',
  ]);

const ways = ['points', 'mean', 'minmax', 'sum', 'all', 'any'];

function named(list: readonly JsonObject[], counter: { next: number }): readonly JsonObject[] {
  return list.map((each) => ({
    id: `c${counter.next++}`,
    ...each,
    ...(Array.isArray(each.criteria) && { criteria: named(each.criteria as readonly JsonObject[], counter) }),
  }));
}

function withFormula(rubric: JsonObject): JsonObject {
  const ids = (rubric.criteria as readonly JsonObject[]).map(({ id }) => id);
  const formula = ids.map((id, at) => (at % 2 === 0 ? `0.3 * ${id}` : `sqrt(${id})`)).join(' + ');
  return { ...rubric, aggregate: { formula } };
}

/** A rubric of free checks. */
export const arbitraryRubric: fc.Arbitrary<JsonObject> = fc
  .tuple(
    some(
      {
        criteria: criteria(1),
        aggregate: fc.constantFrom(...ways),
        empty: fc.constantFrom('error', 'zero'),
        clip: fc.constantFrom('sample', 'none'),
      },
      ['criteria'],
    ),
    fc.nat(5),
  )
  .map(([{ criteria: list, ...rest }, dice]) => {
    const rubric = { name: 'r', ...rest, criteria: named(list as readonly JsonObject[], { next: 0 }) } as JsonObject;
    return dice === 0 ? withFormula(rubric) : rubric;
  });
