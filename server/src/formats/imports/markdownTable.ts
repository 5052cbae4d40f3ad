import { say } from '../../languages/message.ts';
import type { ImportFormat } from './importFormat.ts';
import { type Cells, criteriaTable, tableCertainty } from './shared/criteriaTable.ts';
import { ofSeveral } from './shared/rowFormat.ts';

export const markdownTable: ImportFormat = {
  name: 'markdown-table',
  title: 'Markdown table',
  docs: 'A table of Markdown with a criterion a row, by the same columns as CSV. Of several tables `--row` takes another.',
  detect: ({ text }) => Math.max(0, ...tablesIn(text).map(tableCertainty)),
  read: ({ text, row }) => {
    const tables = tablesIn(text).filter((cells) => tableCertainty(cells) > 0);
    const wanted = tables[row];
    if (!wanted)
      return { refused: say`There is no table number ${row + 1} with a column \`requirement\` or \`criterion\`.` };
    return ofSeveral(criteriaTable(wanted), tables.length);
  },
};

/** The tables of a text: a line of names over a line of dashes, and the lines with bars below. */
function tablesIn(text: string): readonly Cells[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (!line.includes('|') || !/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[index + 1] ?? '')) return [];
    const below = lines.slice(index + 2);
    const end = below.findIndex((each) => !each.includes('|'));
    return [[line, ...below.slice(0, end < 0 ? below.length : end)].map(cellsOf)];
  });
}

function cellsOf(line: string): readonly string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
