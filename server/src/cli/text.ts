/** A table with columns padded to their widest cell; the first column is left-aligned, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)), []);
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** A score as people read it: two decimals at the least that tell it from its neighbours, `–` where there is none. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return Number.isInteger(value) ? value.toFixed(2) : value.toFixed(Math.abs(value) < 0.01 ? 4 : 2);
}

/** Half the interval, such as `±0.03`; empty where there is none. */
export function plusMinus(ci95: readonly [number, number] | null): string {
  return ci95 ? `±${figure((ci95[1] - ci95[0]) / 2)}` : '';
}

/** `1 error`, `2 errors`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
