import type { CST } from 'yaml';
import { contentIndent } from './contentIndent.ts';
import { entriesOf, isBlockCollection, startOf } from './entries.ts';
import { isBlank, type Lines } from './lines.ts';

/** How the author indents, where the text shows it. */
export interface Style {
  /** Columns from a collection to what it contains. */
  readonly step: number;
  /** A list under a key stands deeper than the key. */
  readonly indentedLists: boolean;
}

interface Votes {
  readonly lines: Lines;
  readonly collections: number[];
  readonly scalars: number[];
  readonly lists: number[];
}

/** What the author does mostly; where nothing shows it, `tabSize` is the step and lists are indented. */
export function styleOf(lines: Lines, roots: readonly CST.Token[], tabSize: number): Style {
  const votes: Votes = { lines, collections: [], scalars: [], lists: [] };
  for (const root of roots) count(votes, root);
  const flush = votes.lists.filter((by) => by === 0).length;
  const indentedLists = flush * 2 <= votes.lists.length;
  const collections = indentedLists ? [...votes.collections, ...votes.lists] : votes.collections;
  const step = usual(collections, tabSize) ?? usual(votes.scalars, tabSize) ?? Math.max(1, tabSize);
  return { step, indentedLists };
}

function count(votes: Votes, token: CST.Token): void {
  if (!isBlockCollection(token)) return;
  const column = columnOf(votes, token);
  for (const { value, explicit } of entriesOf(token)) {
    if (!value) continue;
    if (value.type === 'block-scalar') votes.scalars.push((contentIndent(value) ?? column) - column);
    else if (isBlockCollection(value) && startsLine(votes, value)) {
      const by = columnOf(votes, value) - column;
      const isList = value.type === 'block-seq' && token.type === 'block-map' && !explicit;
      (isList ? votes.lists : votes.collections).push(by);
    }
    count(votes, value);
  }
}

function columnOf({ lines }: Votes, token: CST.Token): number {
  return lines.position(startOf(token)).column;
}

function startsLine({ lines }: Votes, token: CST.Token): boolean {
  const { line, column } = lines.position(startOf(token));
  return isBlank(lines.all[line]!.slice(0, column));
}

/** The commonest of the numbers above 0; among equals the wanted one, else the least. */
function usual(numbers: readonly number[], wanted: number): number | undefined {
  const times = new Map<number, number>();
  for (const number of numbers) if (number > 0) times.set(number, (times.get(number) ?? 0) + 1);
  const rank = ([number, count]: [number, number]) => count * 1000 + (number === wanted ? 999 : -Math.min(number, 998));
  return [...times].sort((a, b) => rank(b) - rank(a))[0]?.[0];
}
