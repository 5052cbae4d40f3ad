import type { Node } from '../../engine/compile.ts';
import type { Path } from '../../engine/part.ts';
import type { ErrorCount, RowError, RowResult } from '../../engine/record.ts';
import type { SampleError, SampleErrors } from '../../protocol/index.ts';

interface Kept {
  readonly path: Path;
  readonly errors: SampleError[];
  count: number;
}

/** Errors held of one grader; of the rest only the number is. */
const most = 1000;

/** What the graders of one document could not grade in their last run. */
export function createErrors() {
  const held = new Map<string, Kept>();
  const under = (path: Path) => [...held].filter(([, kept]) => path.every((step, index) => kept.path[index] === step));
  /**
   * Forgets what was held of a program (its last node is the whole), but for the graders with the keys of `lacking`; the
   * answer takes rows in their order, and how many errors there were beyond those.
   */
  const begin = (program: readonly Node[], lacking: ReadonlySet<string> = new Set()) => {
    for (const [key] of under(program.at(-1)!.path)) if (!lacking.has(key)) held.delete(key);
    const parts = new Map<string, Kept>();
    const kept = program.map(({ id, path }): Kept => {
      const key = JSON.stringify(path);
      const each: Kept = { path, errors: [], count: 0 };
      if (!lacking.has(key)) held.set(key, each);
      parts.set(id, parts.get(id) ?? each);
      return each;
    });
    const whole = kept.at(-1)!;
    const ofRows = kept[program.findIndex(({ part }) => 'listed' in part && part.listed !== undefined)];
    const bucketOf = (error: Pick<RowError, 'id' | 'whole'>) => (error.whole ? whole : (parts.get(error.id) ?? ofRows));
    return (rows: readonly RowResult[], more: readonly ErrorCount[] = []) => {
      for (const row of rows) keep(row, bucketOf);
      for (const each of more) addTo(bucketOf(each), each.count);
    };
  };
  const of = (path: Path): Omit<SampleErrors, 'samples'> | undefined => {
    const found = under(path).map(([, kept]) => kept);
    if (found.length === 0) return undefined;
    const errors = found.flatMap((kept) => kept.errors).sort((one, other) => one.line - other.line);
    return { errors, more: found.reduce((sum, { count }) => sum + count, 0) - errors.length };
  };
  return { begin, of };
}

function addTo(kept: Kept | undefined, count: number): void {
  if (kept) kept.count += count;
}

function keep({ id, line, errors }: RowResult, bucketOf: (error: RowError) => Kept | undefined): void {
  for (const error of errors) {
    const { id: grader, flag, message } = error;
    const kept = bucketOf(error);
    if (!kept) continue;
    kept.count++;
    if (kept.errors.length < most) kept.errors.push({ line, id, grader, flag, message });
  }
}
