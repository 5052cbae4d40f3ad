import type { Json } from './json.ts';
import type { Path } from './part.ts';

/** A grader found in a file, as plain data. */
export interface GraderSpec {
  /** Its key in `multi`, else its name, made unique by `#2`. */
  readonly id: string;
  readonly path: Path;
  readonly spec: Json;
}

/** What one file asks to be graded: a grader, or eval criteria that a row must all pass. */
export interface Root {
  readonly form: 'grader' | 'criteria' | 'rubric';
  readonly id: string;
  /** Of a rubric longer than its grader's where one criterion of it is asked for. */
  readonly path: Path;
  readonly graders: readonly GraderSpec[];
  /** Names what the files hold that are read while grading, by the path as written; absent where none is known. */
  readonly prints?: Readonly<Record<string, string>>;
}
