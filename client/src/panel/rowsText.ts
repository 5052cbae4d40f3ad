import type { RowsColumn, SampleRow } from '../../../server/src/protocol/index.ts';

/** A format in which rows are written: its beginning, and each row behind it. */
export interface RowsFormat {
  readonly extension: string;
  readonly head: (columns: readonly RowsColumn[]) => string;
  readonly row: (columns: readonly RowsColumn[], row: SampleRow) => string;
}

const names = (columns: readonly RowsColumn[]) => ['line', 'id', 'length', ...columns.map(({ title }) => title), 'why'];

const values = (columns: readonly RowsColumn[], { line, id, length, cells, whys = {} }: SampleRow) => {
  const reasons = Object.entries(whys).map(
    ([at, { state, message }]) => `${columns[Number(at)]?.title}: ${message ?? state}`,
  );
  return [line, id, length ?? '', ...cells.map((cell) => cell ?? ''), reasons.join('; ')];
};

/** RFC 4180: fields with a separator, a quote or a line break are quoted. A formula of a spreadsheet stays a text. */
function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function markdownCell(value: string | number): string {
  const text = typeof value === 'number' ? String(Number(value.toFixed(4))) : value;
  return text.replace(/[\\|`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

const csvLine = (fields: readonly (string | number)[]) => `${fields.map(csvField).join(',')}\r\n`;
const markdownLine = (cells: readonly (string | number)[]) => `| ${cells.map(markdownCell).join(' | ')} |\n`;

/** The formats of text that rows can be exported to. */
export const rowsFormats: Readonly<Record<'csv' | 'markdown', RowsFormat>> = {
  csv: {
    extension: 'csv',
    head: (columns) => csvLine(names(columns)),
    row: (columns, row) => csvLine(values(columns, row)),
  },
  markdown: {
    extension: 'md',
    head: (columns) => `${markdownLine(names(columns))}|${'---|'.repeat(names(columns).length)}\n`,
    row: (columns, row) => markdownLine(values(columns, row)),
  },
};
