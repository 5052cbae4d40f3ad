import type { GradingHost, SampleFound, SampleRequest, SampleStep } from '../engine/grading.ts';
import type { CompileOptions } from '../engine/kind.ts';
import type { PlacedRow } from '../engine/live/remembering.ts';
import { isDisputed, sampleFails } from '../engine/sampleFails.ts';
import type { SampleResult } from '../engine/sampleResult.ts';
import { type SampleGrades, sampleGrades } from './sampleGrades.ts';
import { type SampleRows, sampleRows } from './sampleRows.ts';
import type { Sessions } from './sessions.ts';

interface Surroundings {
  readonly host: GradingHost;
  readonly sessions: Sessions;
  /** The options with the data that they stand on. */
  readonly withData: (options: CompileOptions) => Promise<CompileOptions>;
}

/** As `Grading.sample` says. */
export async function findSample(
  surroundings: Surroundings,
  request: SampleRequest,
  signal: AbortSignal,
): Promise<SampleFound | undefined> {
  const { samples, graded, step } = request;
  const rows = await sampleRows(surroundings, samples, graded?.session, signal);
  const grade = graded ? await sampleGrades(surroundings, { graded, rows, signal }) : ungraded;
  const start = await locate(rows, request);
  const found = start && step ? await steps[step]({ rows, start, grade }) : start;
  if (!found) return undefined;
  const [results = []] = await grade([found], { isRecalledFirst: false });
  const { at, ...row } = found;
  return { row, at, results };
}

const ungraded: SampleGrades = async (rows) => rows.map(() => []);

/** The sample that a request names. */
async function locate({ all }: SampleRows, { id, line }: SampleRequest): Promise<PlacedRow | undefined> {
  let [same, onLine]: (PlacedRow | undefined)[] = [];
  for await (const rows of all())
    for (const row of rows) {
      if (id === undefined && line === undefined) return row;
      const isNamed = row.id === id;
      if (row.line === line && (isNamed || id === undefined)) return row;
      if (isNamed) same ??= row;
      if (row.line === line) onLine = row;
      if (same && line === undefined) return same;
    }
  return same ?? onLine;
}

interface Start {
  readonly rows: SampleRows;
  readonly start: PlacedRow;
  readonly grade: SampleGrades;
}

type Step = (from: Start) => Promise<PlacedRow | undefined>;

const steps: Readonly<Record<SampleStep, Step>> = {
  next: ({ rows, start }) => firstOf(rows, start, async (some) => some[0]),
  previous: ({ rows, start }) => lastBefore(rows, start),
  failure: (from) => firstWith(from, (results) => results.some(sampleFails)),
  disagreement: (from) => firstWith(from, (results) => results.some(isDisputed)),
};

function firstWith(
  { rows, start, grade }: Start,
  fits: (results: readonly SampleResult[]) => boolean,
): Promise<PlacedRow | undefined> {
  return firstOf(rows, start, async (some) => {
    const results = await grade(some, { isRecalledFirst: true });
    return some.find((_, at) => fits(results[at]!));
  });
}

type Choose = (rows: readonly PlacedRow[]) => Promise<PlacedRow | undefined>;

/** The first sample that is chosen behind the start, else among those up to it. */
async function firstOf(rows: SampleRows, { at }: PlacedRow, choose: Choose): Promise<PlacedRow | undefined> {
  const behind = (row: PlacedRow) => row.at > at;
  return (await firstAmong(rows, behind, choose)) ?? firstAmong(rows, (row) => !behind(row), choose);
}

async function firstAmong(
  { all }: SampleRows,
  isMeant: (row: PlacedRow) => boolean,
  choose: Choose,
): Promise<PlacedRow | undefined> {
  for await (const rows of all()) {
    const meant = rows.filter(isMeant);
    const chosen = meant.length > 0 ? await choose(meant) : undefined;
    if (chosen) return chosen;
  }
  return undefined;
}

async function lastBefore({ all }: SampleRows, { at }: PlacedRow): Promise<PlacedRow | undefined> {
  let last: PlacedRow | undefined;
  for await (const rows of all())
    for (const row of rows) {
      if (row.at === at && last) return last;
      last = row;
    }
  return last;
}
