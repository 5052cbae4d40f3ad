import { stat } from 'node:fs/promises';
import { type FieldPlace, type FieldPlaces, type FieldWish, fieldKeys, type Obstacle } from '../engine/fieldKeys.ts';
import type { SamplesSource } from '../engine/grading.ts';
import { isJson } from '../engine/isJson.ts';
import { readChunks, reasonOf } from './files.ts';

/** Bytes of a file, or UTF-16 units of an open text, beyond which not all rows are looked through. */
const largest = 20_000_000;

/** The column that an editor gives a place in a line, which is in UTF-16 units. */
type ColumnOf = (line: string, units: number) => number;

/**
 * Looks a field up in the samples, row by row; `first` stops at the first row that has it, or where `largest` ends.
 * Columns are in UTF-16 units where `columnOf` does not count otherwise.
 */
export async function fieldPlaces(
  samples: SamplesSource,
  wish: FieldWish,
  columnOf: ColumnOf = (_line, units) => units,
): Promise<FieldPlaces> {
  try {
    const size = 'file' in samples ? (await stat(samples.file)).size : samples.text.length;
    if (wish.rows === 'all' && size > largest) return { places: [], obstacle: { kind: 'large' } };
    return await lookThrough('file' in samples ? readChunks(samples.file) : [samples.text], { wish, columnOf });
  } catch (error) {
    return { places: [], obstacle: { kind: 'closed', reason: reasonOf(error) } };
  }
}

interface Wanted {
  readonly wish: FieldWish;
  readonly columnOf: ColumnOf;
}

interface Look extends Wanted {
  readonly places: FieldPlace[];
  /** The line that comes next, as editors count, from 0. */
  line: number;
  obstacle?: Obstacle;
}

async function lookThrough(chunks: AsyncIterable<string> | Iterable<string>, wanted: Wanted): Promise<FieldPlaces> {
  const look: Look = { ...wanted, places: [], line: 0 };
  let rest = '';
  let read = 0;
  for await (const chunk of chunks) {
    read += chunk.length;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    if (lines.some((line) => isDone(look, line)) || read > largest) return seenBy(look);
  }
  isDone(look, rest);
  return seenBy(look);
}

function seenBy({ places, obstacle }: Look): FieldPlaces {
  return { places, ...(obstacle && { obstacle }) };
}

/** Takes in a line; true where the wish is answered. */
function isDone(look: Look, given: string): boolean {
  const text = (look.line === 0 ? given.replace(/^\uFEFF/, '') : given).replace(/\r$/, '');
  const { line, wish } = look;
  look.line += text.split('\r').length;
  if (!text.trim()) return false;
  if (!isJson(text)) return wish.rows === 'all' && isBlocked(look, { kind: 'unreadable', line: line + 1 });
  const { keys, clash } = fieldKeys(text, wish);
  look.places.push(...keys.map((key) => placed(look, text, { ...key, line })));
  if (clash) return isBlocked(look, { kind: clash, line: line + 1 });
  return wish.rows === 'first' && keys.length > 0;
}

function isBlocked(look: Look, obstacle: Obstacle): true {
  look.obstacle = obstacle;
  return true;
}

/** Editors begin a new line at a carriage return, which is white space in JSON. */
function placed({ columnOf }: Look, text: string, { line, from, to }: FieldPlace): FieldPlace {
  const before = text.slice(0, from).split('\r');
  const start = from - before.at(-1)!.length;
  const own = text.slice(start);
  const column = (at: number) => columnOf(own, at - start);
  return { line: line + before.length - 1, from: column(from), to: column(to) };
}
