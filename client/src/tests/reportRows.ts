import { Location, Position, type TestItem, TestMessage, type TestRun, Uri } from 'vscode';
import type { SampleRow } from '../../../server/src/protocol/index.ts';
import type { AskRows } from './askRows.ts';
import { expectedOf } from './expectedOf.ts';
import type { Target } from './orders.ts';
import { resultSentences, resultText } from './resultText.ts';
import { type Places, rowMessage } from './rowMessage.ts';
import { type RowsOfTest, type RowsOfTests, rowsOf } from './rowsOf.ts';
import { dropRows, type TestItems } from './testItems.ts';
import type { TestEntry } from './testTree.ts';
import { type Verdict, verdictOf } from './verdictOf.ts';

/** Failing samples that are listed: of one test, and of one grader in all. */
const most = { each: 200, all: 2_000, least: 20 };

/** What the tests of one grader came to, or why that is not known. */
export type Reported = RowsOfTests | { readonly refused: string; readonly isUnrun?: true };

/** Asks for the rows of some tests of one spec, and tells the run what they say. */
export async function reportRows(
  items: TestItems,
  run: TestRun,
  targets: readonly Target[],
  ask: AskRows,
): Promise<readonly Reported[]> {
  const wholes = Map.groupBy(targets, ({ item }) => JSON.stringify(entryOf(items, item).whole));
  const found: Reported[] = [];
  for (const [path, own] of wholes) {
    const asked = own.map(({ item, lines }) => ({ key: entryOf(items, item).test.key, lines }));
    const limit = Math.max(most.least, Math.min(most.each, Math.floor(most.all / own.length)));
    const answer = await rowsOf(ask, asked, { path: JSON.parse(path), most: limit });
    found.push(answer);
    if ('refused' in answer) continue;
    const byKey = new Map(answer.tests.map((test) => [test.column.key, test]));
    for (const { item } of own) {
      const result = byKey.get(entryOf(items, item).test.key);
      if (result) report(items, run, item, { result, samples: Uri.parse(answer.samples) });
    }
  }
  return found;
}

function entryOf(items: TestItems, item: TestItem): TestEntry {
  return items.placeOf(item).entry!;
}

interface Result {
  readonly result: RowsOfTest;
  readonly samples: Uri;
}

function report(items: TestItems, run: TestRun, item: TestItem, { result, samples }: Result): void {
  const entry = entryOf(items, item);
  const places: Places = { spec: item.uri!, samples };
  const text = resultText(result);
  items.say(item, text);
  run.appendOutput(`${entry.label}: ${text}\r\n`, undefined, item);
  tell[verdictOf(result.counts)](run, item, wholeMessages(entry, result, places));
  dropRows(item);
  for (const row of result.failing) {
    const verdict = row.cells[result.at] === null ? 'errored' : 'failed';
    tell[verdict](run, items.addRow(item, samples, shown(row, result)), [rowMessage(entry, result, row, places)]);
  }
  for (const row of result.others) {
    const verdict = row.cells[result.at] === null ? 'unknown' : 'passed';
    tell[verdict](run, items.addRow(item, samples, shown(row, result)), []);
  }
}

type Tell = (run: TestRun, item: TestItem, messages: TestMessage[]) => void;

const tell: Readonly<Record<Verdict, Tell>> = {
  passed: (run, item) => run.passed(item),
  failed: (run, item, messages) => run.failed(item, messages),
  errored: (run, item, messages) => run.errored(item, messages),
  unknown: (run, item) => run.skipped(item),
};

function shown({ id, line, cells }: SampleRow, { at }: RowsOfTest) {
  return { id, line, score: cells[at]?.toFixed(2) };
}

/** The editor writes a message behind its line: one on the line of a score would hide that. */
function wholeMessages({ test }: TestEntry, result: RowsOfTest, { spec }: Places): TestMessage[] {
  if (test.passLine === test.line) return [];
  const message = new TestMessage(resultSentences(result, expectedOf(test, result.column)));
  message.location = new Location(spec, new Position(test.passLine, 0));
  return [message];
}
