const columns = ['what', 'ours', 'peer', 'peer ÷ ours', 'limit', 'holds'];

/** Lines of a table with columns as wide as their widest cell. */
export function table(rows) {
  const all = [Object.fromEntries(columns.map((column) => [column, column])), ...rows];
  const widths = columns.map((column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    columns
      .map((column, at) => row[column].padEnd(widths[at]))
      .join('  ')
      .trimEnd();
  return all.map(line);
}
