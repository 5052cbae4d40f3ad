import { english } from '../languages/message.ts';
import { parseTemplate, type Variable } from '../languages/template/index.ts';
import type { Json, JsonObject } from './json.ts';
import type { Failure } from './outcome.ts';
import { failure } from './outcome.ts';
import type { Path } from './part.ts';
import type { Row } from './sample.ts';
import { spelledAt } from './spelledAt.ts';

/** A template ready to be filled in. */
export interface Text {
  /** Paths of the row it needs, such as `['item', 'answer']`. */
  readonly reads: readonly Path[];
  readonly render: (row: Row) => string | Failure;
}

/**
 * Compiles text with `{{ templates }}`. Values are inserted once and never read again as templates; booleans, null,
 * numbers, lists and objects go in as compact JSON (how the service writes those is not on record).
 * A missing path is a failure with the flag that the service would raise; a number that no float holds is one too.
 */
export function compileText(source: string): Text {
  const template = parseTemplate(source);
  const broken = template.faults.find(
    ({ code, severity }) => severity === 'error' && code !== 'template-unknown-field',
  );
  if (broken) return { reads: [], render: () => failure('invalid_variable_error', english(broken.message)) };
  const pieces = template.parts.map((part) => ('path' in part ? fill(part) : part.text));
  const reads = template.parts.flatMap((part) => ('path' in part ? [pathOf(part)] : []));
  const [only] = pieces;
  return { reads, render: pieces.length === 1 && typeof only === 'function' ? only : (row) => join(pieces, row) };
}

type Fill = (row: Row) => string | Failure;

function join(pieces: readonly (string | Fill)[], row: Row): string | Failure {
  let text = '';
  for (const piece of pieces) {
    const next = typeof piece === 'string' ? piece : piece(row);
    if (typeof next !== 'string') return next;
    text += next;
  }
  return text;
}

function fill(variable: Variable): Fill {
  const path = pathOf(variable);
  return (row) => {
    const value = valueAt(row, path);
    if (typeof value === 'string') return value;
    if (value === undefined) return missing(path, row);
    return (isLong(value) ? spelledAt(row, path) : undefined) ?? asText(value, path);
  };
}

/** Whether it is an integer of which a float does not hold every digit: its digits are in the row's line only. */
function isLong(value: Json): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

function asText(value: Json, path: Path): string | Failure {
  const text = JSON.stringify(value);
  if (!text.includes('null') || !isBeyond(value)) return text;
  return failure('other_error', `\`${pathName(path)}\` holds a number beyond the range of a float.`);
}

/** Whether a number inside is infinite, as `1e400` is read: `JSON.stringify` would make it `null`. */
function isBeyond(value: Json): boolean {
  if (value === null || typeof value !== 'object') return typeof value === 'number' && !Number.isFinite(value);
  return Object.values(value).some(isBeyond);
}

function pathOf(variable: Variable): Path {
  return [variable.root, ...variable.path.map((segment) => segment.key)];
}

/** The value at a path that begins with `item` or `sample`; undefined where there is none. */
export function valueAt(row: Row, path: Path): Json | undefined {
  let value: Json | undefined = path[0] === 'item' ? row.item : row.sample;
  for (let index = 1; index < path.length; index++) value = step(value, path[index]!);
  return value;
}

function step(value: Json | undefined, key: string | number): Json | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
}

function missing(path: Path, row: Row): Failure {
  const name = pathName(path);
  if (path[1] === 'output_json' && row.sample.output_json === undefined)
    return failure('sample_parse_error', `\`${name}\` is wanted, but the completion is not JSON.`);
  return failure('invalid_variable_error', `\`${name}\` is not in this row.`);
}

/** A path as templates write it: `sample.output_tools[0].function.name`. */
export function pathName(path: Path): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index ? `.${key}` : key)).join('');
}
