import { expect, test } from 'vitest';
import type { TestItem, TestItemCollection } from 'vscode';
import { ordersOf } from '../../../client/src/tests/orders.ts';
import type { ItemPlace, TestItems } from '../../../client/src/tests/testItems.ts';

interface Given {
  readonly name: string;
  readonly isTest?: boolean;
  readonly line?: number;
  readonly inside?: readonly Given[];
}

const given: readonly Given[] = [
  {
    name: 'refunds',
    inside: [
      {
        name: 'polite',
        isTest: true,
        inside: [
          { name: 's3', line: 3 },
          { name: 's4', line: 4 },
        ],
      },
      { name: 'form', isTest: false, inside: [{ name: 'short', isTest: true }] },
    ],
  },
  { name: 'others', inside: [{ name: 'exact', isTest: true }] },
];

/** Items as the editor holds them, by name. */
function itemsOf(all: readonly Given[]) {
  const named = new Map<string, TestItem>();
  const places = new Map<TestItem, ItemPlace>();
  const make = ({ name, isTest, line, inside = [] }: Given, uri: string, parent?: TestItem): TestItem => {
    const item = { id: name, parent } as { id: string; children?: unknown };
    const entry = isTest === undefined ? undefined : { test: { path: [name] }, isTest };
    const above = parent && line !== undefined ? places.get(parent) : undefined;
    places.set(item as TestItem, { uri, ...(entry && { entry }), ...above, ...(line && { line }) } as ItemPlace);
    named.set(name, item as TestItem);
    item.children = collection(inside.map((each) => make(each, uri, item as TestItem)));
    return item as TestItem;
  };
  const roots = collection(all.map((each) => make(each, each.name)));
  const items = { placeOf: (item: TestItem) => places.get(item)!, fill: async () => {} } as unknown as TestItems;
  return { roots, items, of: (...names: string[]) => names.map((name) => named.get(name)!) };
}

function collection(items: readonly TestItem[]): TestItemCollection {
  const entries = new Map(items.map((item) => [item.id, item]));
  return { size: entries.size, [Symbol.iterator]: () => entries[Symbol.iterator]() } as unknown as TestItemCollection;
}

test.each([
  ['all specs where nothing is chosen', undefined, [], ['refunds: polite, short', 'others: exact']],
  ['a spec', ['refunds'], [], ['refunds: polite, short']],
  ['a criterion by its path', ['short'], [], ['refunds [short]: short']],
  ['a group with what is inside', ['form', 'short'], [], ['refunds [form]: short']],
  ['the criterion of samples, with their lines', ['s3', 's4'], [], ['refunds [polite]: polite 3 4']],
  ['failed ones: each once', ['polite', 's4', 'exact'], [], ['refunds [polite]: polite 4', 'others [exact]: exact']],
  ['a spec without what is hidden', ['refunds'], ['form'], ['refunds: polite']],
  ['nothing where all is hidden', ['refunds'], ['polite', 'form'], []],
])('a run is of %s', async (_, include, exclude, wanted) => {
  const { roots, items, of } = itemsOf(given);
  const orders = await ordersOf(items, roots, { include: include && of(...include), exclude: of(...exclude) });
  const said = orders.map(({ request: { uri, path }, targets }) => {
    const tests = targets.map(({ item, lines }) => [item.id, ...lines].join(' '));
    return `${uri}${path ? ` [${path.join('.')}]` : ''}: ${tests.join(', ')}`;
  });
  expect(said).toEqual(wanted);
});
