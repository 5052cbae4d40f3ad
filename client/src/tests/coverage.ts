import {
  BranchCoverage,
  FileCoverage,
  type FileCoverageDetail,
  l10n,
  Range,
  StatementCoverage,
  type Uri,
} from 'vscode';
import type { RowsColumn, SpecTest } from '../../../server/src/protocol/index.ts';
import { rangeIn } from '../sample/sampleRange.ts';
import { exercised } from './exercised.ts';
import { type TestEntry, withInside } from './testTree.ts';

/** A file's coverage with what stands behind it. */
export interface SpecCoverage {
  readonly file: FileCoverage;
  readonly details: FileCoverageDetail[];
}

/** Columns with their figures by the path of their grader, as JSON, then by key. */
export type ColumnsOf = ReadonlyMap<string, ReadonlyMap<string, RowsColumn>>;

/**
 * Which criteria the samples try out. One that scores no row is not covered; one that gives all rows the same score is
 * covered in one of two branches.
 */
export function coverageOf(spec: Uri, entries: readonly TestEntry[], columns: ColumnsOf): SpecCoverage {
  const leaves = entries.flatMap(withInside).filter(({ test }) => test.tests.length === 0);
  const details = leaves.flatMap(({ test, whole }) => {
    const stats = columns.get(JSON.stringify(whole))?.get(test.key)?.stats;
    return stats ? [detailOf(test, exercised(stats))] : [];
  });
  return { file: FileCoverage.fromDetails(spec, details), details };
}

function detailOf({ range: given }: SpecTest, { times, varies }: ReturnType<typeof exercised>): StatementCoverage {
  const range = rangeIn(given);
  if (times === 0) return new StatementCoverage(0, range);
  const first = new Range(range.start, range.start);
  return new StatementCoverage(times, range, [
    new BranchCoverage(true, first, l10n.t('a score')),
    new BranchCoverage(varies, first, l10n.t('another score than in all samples')),
  ]);
}
