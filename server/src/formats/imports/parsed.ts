import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Json, JsonObject } from '../../engine/json.ts';
import { isObject } from './shared/fields.ts';

/** A file in every way that it can be read, made once. */
export interface Parsed {
  /** Without a byte order mark. */
  readonly text: string;
  /** The value that it holds as JSON, YAML or TOML; the list of its lines as JSON Lines. */
  readonly whole?: Json;
  /** The objects of the list that it holds, or the one object. */
  readonly rows: readonly JsonObject[];
  /** Which of the rubrics that a file holds is wanted, from 0. */
  readonly row: number;
  /** The cells of a table with commas, semicolons or tabs; empty where the text is none. */
  readonly cells: readonly (readonly string[])[];
}

/** Reads a text as JSON, JSON Lines, TOML, YAML or a table, whichever it is. Never throws. */
export function parsed(given: string, row = 0): Parsed {
  const text = given.replace(/^\uFEFF/, '');
  const whole = dataIn(text);
  const rows = (Array.isArray(whole) ? whole : [whole]).filter(isObject);
  return { text, rows, row, cells: /^\s*[[{]/.test(text) ? [] : cellsIn(text), ...(whole !== undefined && { whole }) };
}

const readers: readonly ((text: string) => unknown)[] = [
  (text) => JSON.parse(text),
  (text) => linesOf(text).map((line) => JSON.parse(line)),
  (text) => parseToml(text),
  (text) => (looksLikeYaml(text) ? parseYaml(text, { logLevel: 'silent', prettyErrors: false }) : undefined),
];

/** Whether the first line that says something is a key, so that lists and prose are not read in vain. */
function looksLikeYaml(text: string): boolean {
  const first = /^(?!\s*(?:#|---|%|$)).+/m.exec(text)?.[0] ?? '';
  return /^\s*(?:-\s+)?(?:"[^"]*"|'[^']*'|[^\s,[\]{}"'-][^,]*?)\s*:(?:\s|$)/.test(first);
}

/** Of the first notation that gives an object, or a list with objects in it; other lists and texts are no data. */
function dataIn(text: string): Json | undefined {
  for (const read of readers) {
    const value = attempt(() => read(text)) as Json | undefined;
    if (isObject(value) ? Object.keys(value).length > 0 : Array.isArray(value) && value.some(isObject)) return value;
  }
  return undefined;
}

function cellsIn(text: string): readonly (readonly string[])[] {
  const [head = ''] = linesOf(text);
  const delimiter = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0]!;
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, trim: true };
  const cells = head.includes(delimiter) ? attempt(() => parseCsv(text, options)) : undefined;
  return (cells as string[][] | undefined) ?? [];
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
