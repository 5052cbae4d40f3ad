import type { Node } from '../engine/compile.ts';
import type { Path } from '../engine/part.ts';
import type { RowResult } from '../engine/record.ts';
import type { SampleError, SampleErrors } from '../protocol.ts';

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
  /** Forgets what was held of a program (its last node is the whole); the answer takes rows in their order. */
  const begin = (program: readonly Node[]) => {
    for (const [key] of under(program.at(-1)!.path)) held.delete(key);
    const byId = new Map<string, Kept>();
    for (const { id, path } of program) {
      const kept: Kept = { path, errors: [], count: 0 };
      held.set(JSON.stringify(path), kept);
      byId.set(id, kept);
    }
    return (rows: readonly RowResult[]) => {
      for (const row of rows) keep(byId, row);
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

function keep(byId: ReadonlyMap<string, Kept>, { id, line, errors }: RowResult): void {
  for (const { id: grader, flag, message } of errors) {
    const kept = byId.get(grader);
    if (!kept) continue;
    kept.count++;
    if (kept.errors.length < most) kept.errors.push({ line, id, grader, flag, message });
  }
}
