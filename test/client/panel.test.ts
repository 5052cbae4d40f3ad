import { describe, expect, test } from 'vitest';
import { hasLine, linesOf, rangesOf } from '../../client/src/panel/lineRanges.ts';
import { readMessage } from '../../client/src/panel/readMessage.ts';
import { rowsFormats } from '../../client/src/panel/rowsText.ts';
import { subsetOf } from '../../client/src/panel/subsetOf.ts';
import { cellAt, columnsIn, frozen, rowsIn, scrolledTo, size } from '../../client/webview/geometry.ts';
import { moved } from '../../client/webview/moves.ts';
import { createRowCache } from '../../client/webview/rowCache.ts';
import { titleLines } from '../../client/webview/titleLines.ts';
import type { RowsColumn, SampleRow } from '../../server/src/protocol/index.ts';

const column = (title: string): RowsColumn => {
  const rest = { kind: 'criterion', scale: [0, 1], penalty: false, isLabelled: false, hasPassing: false } as const;
  return { key: title, title, path: [title], ...rest };
};
const row = (line: number, more: Partial<SampleRow> = {}): SampleRow => {
  return { line, id: `row ${line}`, length: 3, reward: 0.5, cells: [0.5, 1], ...more };
};

describe('lines that are selected', () => {
  test('are the fewest ranges, and come back from them', () => {
    const ranges = rangesOf([7, 2, 3, 1, 9, 3]);
    expect(ranges).toEqual([
      [1, 3],
      [7, 7],
      [9, 9],
    ]);
    expect(linesOf(ranges)).toEqual([1, 2, 3, 7, 9]);
    expect([0, 1, 3, 4, 7, 8, 9, 10].filter((line) => hasLine(ranges, line))).toEqual([1, 3, 7, 9]);
  });

  test('are written byte for byte', () => {
    const bytes = Buffer.from('\uFEFF{"a": "é\\n"} \r\n\n{"b":1}\n{"c":2}');
    const of = (...lines: number[]) => Buffer.from(subsetOf(bytes, rangesOf(lines))).toString();
    expect(of(1)).toBe('{"a": "é\\n"} \r\n');
    expect(of(1, 4)).toBe('{"a": "é\\n"} \r\n{"c":2}\n');
    expect(of(3, 9)).toBe('{"b":1}\n');
    expect(of()).toBe('');
  });
});

describe('rows that are exported', () => {
  const columns = [column('reward'), column('a|b, "c"')];
  const whys = { 1: { state: 'error', message: 'It broke.' } } as const;
  const rows = [row(1, { id: '=SUM(1)' }), row(2, { id: 'two\nlines', length: null, cells: [0.5, null], whys })];
  const written = ({ head, row: write }: (typeof rowsFormats)['csv']) =>
    head(columns) + rows.map((each) => write(columns, each)).join('');

  test('are CSV in which a text stays a text', () => {
    expect(written(rowsFormats.csv)).toBe(
      'line,id,length,reward,"a|b, ""c""",why\r\n' +
        "1,'=SUM(1),3,0.5,1,\r\n" +
        '2,"two\nlines",,0.5,,"a|b, ""c"": It broke."\r\n',
    );
  });

  test('are a table in Markdown', () => {
    expect(written(rowsFormats.markdown)).toBe(
      '| line | id | length | reward | a\\|b, "c" | why |\n|---|---|---|---|---|---|\n' +
        '| 1 | =SUM(1) | 3 | 0.5 | 1 |  |\n| 2 | two lines |  | 0.5 |  | a\\|b, "c": It broke. |\n',
    );
  });
});

describe('what the panel says', () => {
  test.each([
    { ask: 'ready' },
    { ask: 'rows', order: 1, from: 0, count: 200 },
    { ask: 'select', lines: [1, 2], on: true },
    { ask: 'export', format: 'csv' },
    { ask: 'export', format: 'png', picture: 'data:image/png;base64,AAAA' },
  ])('is heard: %o', (message) => {
    expect(readMessage(message)).toBe(message);
  });

  test.each([
    null,
    'ready',
    { ask: 'toString' },
    { ask: 'rows', order: 1, from: -1, count: 200 },
    { ask: 'select', lines: ['1'], on: true },
    { ask: 'export', format: 'exe' },
    { ask: 'export', format: 'png', picture: 'https://example.com/a.png' },
    { ask: 'chart', by: 'reward', against: 'all' },
  ])('is no message: %o', (message) => {
    expect(readMessage(message)).toBeUndefined();
  });
});

describe('the grid', () => {
  const view = {
    left: 2 * size.cell,
    top: 10 * size.row + 5,
    width: frozen + 3 * size.cell,
    height: size.head + 4 * size.row,
  };
  const bounds = { rows: 100, columns: 8, page: 4 };

  test('knows what is in view', () => {
    expect([rowsIn(view, 100), columnsIn(view, 8)]).toEqual([
      { first: 10, end: 15 },
      { first: 2, end: 5 },
    ]);
    expect([rowsIn(view, 3), columnsIn(view, 1)]).toEqual([
      { first: 3, end: 3 },
      { first: 1, end: 1 },
    ]);
  });

  test('knows what stands at a point', () => {
    expect(cellAt(view, bounds, { x: 4, y: size.head + 1 })).toEqual({ row: 10, column: -1, isMark: true });
    expect(cellAt(view, bounds, { x: frozen + size.cell + 1, y: 2 })).toEqual({ row: -1, column: 3, isMark: false });
    expect(cellAt(view, { rows: 5, columns: 8 }, { x: 4, y: size.head + 1 })).toBeUndefined();
  });

  test('scrolls as little as shows a cell whole', () => {
    expect(scrolledTo(view, { row: 12, column: 3 })).toEqual({ left: view.left, top: view.top });
    expect(scrolledTo(view, { row: 3, column: 0 })).toEqual({ left: 0, top: 3 * size.row });
    expect(scrolledTo(view, { row: 20, column: 6 })).toEqual({ left: 4 * size.cell, top: 17 * size.row });
    expect(scrolledTo(view, { row: -1, column: -1 })).toEqual({ left: view.left, top: view.top });
  });

  test.each([
    ['ArrowDown', { row: 6, column: 2 }],
    ['ArrowUp', { row: 4, column: 2 }],
    ['PageDown', { row: 9, column: 2 }],
    ['PageUp', { row: 1, column: 2 }],
    ['Home', { row: 5, column: -1 }],
    ['End', { row: 5, column: 7 }],
    ['Control+Home', { row: 0, column: -1 }],
    ['Control+End', { row: 99, column: 7 }],
    ['x', undefined],
    ['toString', undefined],
  ])('moves by %s', (key, wanted) => {
    expect(moved(key, { row: 5, column: 2 }, bounds)).toEqual(wanted);
  });

  test('ends at its head and its last row', () => {
    expect(moved('ArrowUp', { row: -1, column: -1 }, bounds)).toEqual({ row: -1, column: -1 });
    expect(moved('PageDown', { row: 98, column: 0 }, bounds)).toEqual({ row: 99, column: 0 });
  });

  test.each([
    ['reward', ['reward']],
    ['hasty_words', ['hasty_', 'words']],
    ['criterion_12', ['criterion', '_12']],
    ['invoice number exactly as printed', ['invoice', 'number e…']],
  ])('breaks the title %s', (title, wanted) => {
    expect(titleLines(title)).toEqual(wanted);
  });
});

describe('the rows that are held', () => {
  test('are asked for a page at a time, and not twice', () => {
    const cache = createRowCache();
    expect(cache.lacking({ first: 150, end: 210 })).toEqual({ from: 0, count: 200 });
    expect(cache.lacking({ first: 900, end: 940 })).toBeUndefined();
    cache.put(0, [row(1), row(2)]);
    expect(cache.at(1)?.line).toBe(2);
    expect(cache.lacking({ first: 0, end: 40 })).toBeUndefined();
    expect(cache.lacking({ first: 390, end: 410 })).toEqual({ from: 200, count: 200 });
  });

  test('are few, those gone that came first', () => {
    const cache = createRowCache();
    for (let page = 0; page < 30; page++) cache.put(page * 200, [row(page)]);
    expect(cache.at(0)).toBeUndefined();
    expect(cache.at(29 * 200)?.line).toBe(29);
  });
});
