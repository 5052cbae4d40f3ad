import type { Path } from './part.ts';

/** A file that a rubric names. */
export interface NamedFile {
  /** Where its name stands, from the root of the file. */
  readonly at: Path;
  /** As written, relative to the rubric; with templates where rows choose among files. */
  readonly path: string;
  /** A grader of the wire dialect, which counts as if it stood there; or anything that is only read while grading. */
  readonly holds: 'grader' | 'data' | 'samples';
  /** Rows choose among files: which ones there are is not known from the name. */
  readonly isPattern?: boolean;
}

/** What was found where a file is named: the text of a grader, a name of any other content, or why it is not there. */
export type FoundFile = { readonly text: string } | { readonly print: string } | { readonly missing: string };

/** What was found, by the path as written; a path that is not among them has not been looked for. */
export type FoundFiles = Readonly<Record<string, FoundFile>>;

/** The found file of a path; undefined where it has not been looked for. */
export function foundAt(files: FoundFiles | undefined, path: string): FoundFile | undefined {
  return files && Object.hasOwn(files, path) ? files[path] : undefined;
}
