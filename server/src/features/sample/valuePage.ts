import type { Json } from '../../engine/json.ts';
import { leafKey, type Page, plainPage, stacked, under } from './page.ts';
import { textPage } from './textPage.ts';

type Path = readonly (string | number)[];

/** A longer text stands in lines of its own. */
const oneLine = 80;
/** A text of more lines, or more characters, is folded at first. */
const [manyLines, manyCharacters] = [20, 2000];

/**
 * A value of the row as an outline: a line a key, what is inside it below; texts of several lines as they are, without
 * the escapes of JSON. The names of keys are JSON where they could be misread.
 */
export function valuePage(value: Json, path: Path, indent: number): Page {
  if (typeof value === 'string') return textPage(value, path, indent);
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return plainPage([[' '.repeat(indent) + JSON.stringify(value)]]);
  return stacked(
    Object.entries(value).map(([key, child]) => entryPage(child, { path, indent, key, isList: Array.isArray(value) })),
  );
}

interface Entry {
  readonly path: Path;
  readonly indent: number;
  readonly key: string;
  readonly isList: boolean;
}

function entryPage(value: Json, { path, indent, key, isList }: Entry): Page {
  const inside = [...path, isList ? Number(key) : key];
  const head = `${' '.repeat(indent)}${isList ? `[${key}]` : nameOf(key)}`;
  const short = shortOf(value);
  if (short === undefined)
    return under([`${head}:`], valuePage(value, inside, indent + 2), isLong(value) ? { closed: true } : {});
  const line = `${head}: ${short}`;
  const quoted = typeof value === 'string' && value !== '';
  const leaf = { at: 0, length: short.length - 2, line: 0, character: head.length + 3 };
  return { lines: [[line]], folds: [], leaves: quoted ? [{ key: leafKey(inside), stretches: [leaf] }] : [] };
}

/** What fits behind its key; undefined of what stands below it. */
function shortOf(value: Json): string | undefined {
  const json = JSON.stringify(value);
  if (typeof value === 'string') return json === `"${value}"` && value.length <= oneLine ? json : undefined;
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return json;
  return Array.isArray(value) && json.length <= oneLine && value.every(isScalar)
    ? value
        .map((each) => JSON.stringify(each))
        .join(', ')
        .replace(/^.*$/s, '[$&]')
    : undefined;
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null;
}

function isLong(value: Json): boolean {
  return typeof value === 'string' && (value.length > manyCharacters || value.split('\n').length > manyLines);
}

function nameOf(key: string): string {
  return /^[\p{L}\p{N}_$][\p{L}\p{N}_$ .-]*$/u.test(key) ? key : JSON.stringify(key);
}
