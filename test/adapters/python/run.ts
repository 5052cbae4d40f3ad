import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Python } from '../../../server/src/adapters/python/python.ts';
import type { Json } from '../../../server/src/engine/json.ts';
import type { Answer, PythonAsk } from '../../../server/src/engine/world.ts';

/** A row as values, and how long its grader may take. */
interface RowValues {
  readonly sample?: Json;
  readonly item?: Json;
  readonly timeLimit?: number;
}

interface Case extends RowValues {
  readonly name: string;
  readonly source?: string;
  readonly sources?: readonly string[];
  /** A samples file, and what is true of its row. */
  readonly text?: string;
  readonly holds?: string;
  readonly times?: number;
  readonly answer?: number | string;
  readonly answers?: readonly (number | string)[];
}

/** The cases of a table, with the words on the left of `places` replaced. */
export function casesOf(table: string, places: Readonly<Record<string, string>> = {}): Case[] {
  const text = readFileSync(fileURLToPath(new URL(table, import.meta.url)), 'utf8');
  const replace = (_: unknown, value: unknown) =>
    typeof value === 'string'
      ? Object.entries(places).reduce((now, [from, to]) => now.replaceAll(from, to), value)
      : value;
  return parse(text, replace);
}

export const never = new AbortController().signal;

/** An ask for a grader, with an empty row and two seconds unless told otherwise. */
export function askFor(source: string, { sample = {}, item = {}, timeLimit = 2 }: RowValues = {}): PythonAsk {
  return { ask: 'python', source, sample: JSON.stringify(sample), item: JSON.stringify(item), timeLimit };
}

/** An answer as the tables write it; what was printed stands behind it. */
export function written(answer: Answer): number | string {
  const words = 'flag' in answer ? `${answer.flag} ${answer.message}` : Number(answer.value);
  return answer.printed === undefined ? words : `${words} printed ${JSON.stringify(answer.printed)}`;
}

/** What came back and what should have; of words only as many as are expected. */
export async function play(python: Python, each: Case) {
  const sources = each.sources ?? Array.from({ length: each.times ?? 1 }, () => each.source!);
  const expected = each.answers ?? [each.answer!];
  const answers = await Promise.all(sources.map((source) => python.ask(askFor(source, each), never)));
  const got = answers.map(written).map((answer, index) => {
    const wanted = expected[index];
    return typeof answer === 'string' && typeof wanted === 'string' ? answer.slice(0, wanted.length) : answer;
  });
  return { got, expected };
}
