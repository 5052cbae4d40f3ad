import type { Json } from '../../json.ts';
import { failure } from '../../outcome.ts';
import type { Path } from '../../part.ts';
import type { Row } from '../../sample.ts';
import { spelledAt } from '../../spelledAt.ts';
import { pathName } from '../../text.ts';
import { compileValue, type Value } from '../../value.ts';
import type { Exact } from './exact.ts';
import type { Finding } from './finding.ts';
import { readStrictJson } from './strictJson.ts';

/** A number that a double may not hold: many digits, or an exponent. */
const delicate = /\d[\d.]{14}|\d[eE][+-]?\d/;

/**
 * Finds a value with its numbers as the row's line writes them. A list or an object that the line writes with a key
 * twice, or with a number of too many places, is the completion's fault below `sample` and an error below `item`.
 */
export function compileExact(value: Value): (row: Row) => Finding<Exact> {
  const { path, source } = value;
  if (path) return (row) => atPath(value, path, row);
  if (value.reads.length === 0 || source === null || typeof source !== 'object') return value.of;
  return compileNest(source);
}

function atPath(value: Value, path: Path, row: Row): Finding<Exact> {
  const found = value.of(row);
  if (!('value' in found) || row.source === undefined || isPlain(found.value, row.source)) return found;
  const read = readStrictJson(spelledAt(row, path) ?? 'null');
  if ('value' in read) return read;
  const sentence = `In \`${pathName(path)}\`: ${read.fault}`;
  return path[0] === 'sample' ? { absent: sentence } : failure('invalid_variable_error', sentence);
}

/** Whether nothing was lost when the value was parsed. */
function isPlain(value: Json, source: string): boolean {
  if (typeof value === 'number') return !delicate.test(source);
  return value === null || typeof value !== 'object';
}

function compileNest(source: object): (row: Row) => Finding<Exact> {
  const entries = Object.entries(source).map(([key, child]) => [key, compileExact(compileValue(child))] as const);
  return (row) => {
    const built: [string, Exact][] = [];
    for (const [key, find] of entries) {
      const found = find(row);
      if (!('value' in found)) return found;
      built.push([key, found.value]);
    }
    return { value: Array.isArray(source) ? built.map(([, value]) => value) : Object.fromEntries(built) };
  };
}
