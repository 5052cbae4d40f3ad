import { parseTemplate, type Variable } from '../languages/template/index.ts';
import type { Json } from './json.ts';
import type { Failure } from './outcome.ts';
import { failure } from './outcome.ts';
import type { Path } from './part.ts';
import type { Row } from './sample.ts';
import { compileText, pathName, valueAt } from './text.ts';

/** What a value is for one row: itself; nothing, by the completion's fault and why; or an error. */
export type Found = { readonly value: Json } | { readonly absent: string } | Failure;

/** A value of a rubric ready to be found in rows. */
export interface Value {
  /** As the rubric writes it: part of the hash of all that looks at it. */
  readonly source: Json;
  readonly reads: readonly Path[];
  /** Where it stands in the row, if it is one template alone: numbers keep their spelling there (`spelledAt`). */
  readonly path?: Path;
  /** It is the same for every row. */
  readonly fixed?: boolean;
  readonly of: (row: Row) => Found;
}

/**
 * Compiles a value of a rubric. A string that is one template alone is the value itself; any other string is text,
 * filled in as `compileText` does; lists and objects are compiled through. A path below `sample.output_text`,
 * `output_json` or `output_tools` that is not there is the completion's fault (`absent`), any other an error.
 */
export function compileValue(source: Json): Value {
  if (typeof source === 'string') return compileString(source);
  if (source === null || typeof source !== 'object') return constant(source);
  const entries = Object.entries(source).map(([key, child]) => [key, compileValue(child)] as const);
  if (entries.every(([, value]) => value.fixed)) return constant(source);
  const reads = entries.flatMap(([, value]) => value.reads);
  const built = Array.isArray(source) ? (pairs: Pairs) => pairs.map(([, value]) => value) : Object.fromEntries;
  return { source, reads, of: (row) => collected(entries, row, built) };
}

type Pairs = [string, Json][];

function constant(value: Json): Value {
  const found = { value };
  return { source: value, reads: [], fixed: true, of: () => found };
}

function compileString(source: string): Value {
  const { parts, faults } = parseTemplate(source);
  const [only] = parts;
  if (faults.length === 0 && parts.every((part) => !('path' in part))) return constant(source);
  if (parts.length === 1 && only && 'path' in only) return compilePath(source, only);
  const text = compileText(source);
  return {
    source,
    reads: text.reads,
    of: (row) => {
      const absent = text.reads.map((path) => lacking(row, path)).find((found) => found !== undefined);
      const rendered = absent ? '' : text.render(row);
      return absent ?? (typeof rendered === 'string' ? { value: rendered } : rendered);
    },
  };
}

function compilePath(source: Json, { root, path: segments }: Variable): Value {
  const path = [root, ...segments.map(({ key }) => key)];
  return { source, reads: [path], path, of: (row) => lacking(row, path) ?? { value: valueAt(row, path)! } };
}

/** What the completion itself gives: its lack is the completion's fault. */
const given: readonly unknown[] = ['output_text', 'output_json', 'output_tools'];

/** Why there is no value at a path; `null` in place of the completion's text counts as none. */
function lacking(row: Row, path: Path): Found | undefined {
  const value = valueAt(row, path);
  const own = path[0] === 'sample' && given.includes(path[1]);
  if (value !== undefined && !(own && value === null && path.length === 2)) return undefined;
  if (own) return { absent: `The completion has no \`${pathName(path)}\`.` };
  return failure('invalid_variable_error', `\`${pathName(path)}\` is not in this row.`);
}

function collected(entries: readonly (readonly [string, Value])[], row: Row, built: (pairs: Pairs) => Json): Found {
  const pairs: Pairs = [];
  for (const [key, value] of entries) {
    const found = value.of(row);
    if (!('value' in found)) return found;
    pairs.push([key, found.value]);
  }
  return { value: built(pairs) };
}
