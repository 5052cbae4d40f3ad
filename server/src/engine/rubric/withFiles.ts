import type { Json, JsonObject } from '../json.ts';
import type { Path } from '../part.ts';
import type { Root } from '../spec.ts';
import { filesNamed } from './filesNamed.ts';

/** What stands in the files that rubrics name: graders to be put in their place, and names of other contents. */
export interface FileContents {
  /** The grader of a file; undefined where there is none that could be graded by. */
  readonly graderAt: (path: string) => Json | undefined;
  /** Names what the files of a path hold; undefined where that is not known. */
  readonly printOf: (path: string) => string | undefined;
}

/** A rubric as if the graders that it names by path stood in it: its hashes then follow what the files hold. */
export function withFiles(root: Root, { graderAt, printOf }: FileContents): Root {
  const files = filesNamed([root]);
  const inlined = files.flatMap(({ at, path, holds }) => {
    const spec = holds === 'grader' ? graderAt(path) : undefined;
    return spec === undefined ? [] : [{ at, spec }];
  });
  const prints = Object.fromEntries(
    files.flatMap(({ path, holds }) => {
      const print = holds === 'data' ? printOf(path) : undefined;
      return print === undefined ? [] : [[path, print] as const];
    }),
  );
  if (inlined.length === 0 && Object.keys(prints).length === 0) return root;
  const graders = root.graders.map((grader) => ({
    ...grader,
    spec: inlined.reduce((spec, { at, spec: inner }) => put(spec, at.slice(grader.path.length), inner), grader.spec),
  }));
  return { ...root, graders, prints };
}

/** A copy of a value with another value at a path that is there. */
function put(value: Json, [step, ...rest]: Path, inner: Json): Json {
  if (step === undefined) return inner;
  if (Array.isArray(value)) return value.map((item: Json, index) => (index === step ? put(item, rest, inner) : item));
  const object = value as JsonObject;
  return { ...object, [step]: put(object[step]!, rest, inner) };
}
