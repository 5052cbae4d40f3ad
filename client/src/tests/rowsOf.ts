import type { RowsColumn, SampleRow, SampleRows, SpecTest } from '../../../server/src/protocol/index.ts';
import type { AskRows } from './askRows.ts';
import { failingRows, passingAmong } from './failingRows.ts';
import { countsOf, type RowCounts } from './verdictOf.ts';

/** What the rows say of the tests of one grader. */
export interface RowsOfTests {
  /** Path of the grader, as JSON. */
  readonly path: string;
  readonly version: number;
  /** URI of the samples file. */
  readonly samples: string;
  /** By key, with figures. */
  readonly columns: ReadonlyMap<string, RowsColumn>;
  readonly tests: readonly RowsOfTest[];
}

export interface RowsOfTest {
  readonly column: RowsColumn;
  /** Its place among the columns. */
  readonly at: number;
  readonly counts: RowCounts;
  /** Those that fail or could not be graded, the worst first, at most as many as were wanted. */
  readonly failing: readonly SampleRow[];
  /** Of the rows that were asked about by their lines, those that are not among them. */
  readonly others: readonly SampleRow[];
}

export interface TestAsked {
  readonly key: string;
  /** Lines of rows that are asked about whether they fail or not. */
  readonly lines: readonly number[];
}

export interface RowsLimits {
  /** Path of the grader. */
  readonly path: SpecTest['path'];
  /** Failing rows of one test. */
  readonly most: number;
}

const tries = 3;

/** Asks what tests come to. All is of one version; where the rows keep changing there is no answer. */
export async function rowsOf(
  ask: AskRows,
  asked: readonly TestAsked[],
  limits: RowsLimits,
): Promise<RowsOfTests | { readonly refused: string; readonly isUnrun?: true }> {
  for (let tried = 0; tried < tries; tried++) {
    const { path } = limits;
    const whole = await ask({ path, from: 0, count: 0, stats: true });
    if ('refused' in whole) return whole;
    const tests = await testsOf(ask, whole, asked, limits);
    const columns = new Map(whole.columns.map((column) => [column.key, column]));
    if (tests) return { path: JSON.stringify(path), version: whole.version, samples: whole.samples, columns, tests };
  }
  return { refused: '' };
}

/** Undefined where the rows are others meanwhile. */
async function testsOf(ask: AskRows, whole: SampleRows, asked: readonly TestAsked[], { path, most }: RowsLimits) {
  const tests: RowsOfTest[] = [];
  for (const { key, lines } of asked) {
    const at = whole.columns.findIndex((column) => column.key === key);
    const column = whole.columns[at];
    if (!column?.stats) continue;
    const found = await ask({ path, ...failingRows(column), from: 0, count: most });
    const rest =
      lines.length > 0 ? await ask({ path, ...passingAmong(column, lines), from: 0, count: most }) : undefined;
    if ('refused' in found || found.version !== whole.version) return undefined;
    if (rest && ('refused' in rest || rest.version !== whole.version)) return undefined;
    const counts = countsOf(column.stats, found.matched);
    tests.push({ column, at, counts, failing: found.rows, others: rest?.rows ?? [] });
  }
  return tests;
}
