import type { TestItem, TestItemCollection, TestRunRequest } from 'vscode';
import type { RunGraders } from '../../../server/src/protocol/index.ts';
import type { TestItems } from './testItems.ts';

/** One run that the server is asked for, and the tests that it decides. */
export interface Order {
  /** What was chosen: a spec, or something in it. */
  readonly item: TestItem;
  readonly request: RunGraders;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly item: TestItem;
  /** Lines of rows that were chosen by themselves, from 1. */
  readonly lines: readonly number[];
}

/** What a run is of: a row stands for the criterion that it is listed under, and what is inside another goes with that. */
export async function ordersOf(
  items: TestItems,
  all: TestItemCollection,
  { include, exclude = [] }: Pick<TestRunRequest, 'include' | 'exclude'>,
): Promise<readonly Order[]> {
  const chosen = include ?? listed(all);
  const rows = chosen.filter((item) => items.placeOf(item).line !== undefined);
  const wholes = [...new Set(chosen.map((item) => (rows.includes(item) ? item.parent! : item)))];
  const outermost = wholes.filter((item) => !above(item).some((each) => wholes.includes(each)));
  const orders: Order[] = [];
  for (const item of outermost) {
    const { uri, entry } = items.placeOf(item);
    if (!entry && item.children.size === 0) await items.fill(item);
    const isLeftOut = (test: TestItem) => [test, ...above(test)].some((each) => exclude.includes(each));
    const tests = below(item).filter((test) => isTest(items, test) && !isLeftOut(test));
    const linesOf = (test: TestItem) => rows.flatMap((row) => (row.parent === test ? [items.placeOf(row).line!] : []));
    const targets = tests.map((test) => ({ item: test, lines: linesOf(test) }));
    if (targets.length > 0) orders.push({ item, request: { uri, ...(entry && { path: entry.test.path }) }, targets });
  }
  return orders;
}

function isTest(items: TestItems, item: TestItem): boolean {
  const { entry, line } = items.placeOf(item);
  return entry?.isTest === true && line === undefined;
}

/** An item with all below it. */
function below(item: TestItem): readonly TestItem[] {
  return [item, ...listed(item.children).flatMap(below)];
}

function above({ parent }: TestItem): readonly TestItem[] {
  return parent ? [parent, ...above(parent)] : [];
}

function listed(items: TestItemCollection): readonly TestItem[] {
  return [...items].map(([, item]) => item);
}
