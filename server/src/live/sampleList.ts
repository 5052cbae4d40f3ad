import type { GradingHost, SampleList, SampleSearch } from '../engine/grading.ts';
import type { Row } from '../engine/sample.ts';
import { shortened } from '../engine/shortened.ts';
import { chunksOf, until } from '../formats/samples/chunksOf.ts';
import { readSamples } from '../formats/samples/jsonl.ts';

const longest = 200;

/** As `Grading.samples` says. */
export async function listSamples(
  host: GradingHost,
  { samples, words, most }: SampleSearch,
  signal: AbortSignal,
): Promise<SampleList> {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found: SampleList['samples'][number][] = [];
  let at = 0;
  for await (const { rows } of readSamples(until(signal, chunksOf(host, samples))))
    for (const row of rows) {
      const place = at++;
      if (!fits(row, wanted)) continue;
      if (found.length === most) return { samples: found, more: true };
      found.push({ id: row.id, line: row.line, at: place, text: textOf(row) });
    }
  return { samples: found, more: false };
}

/** Whether all words stand in the row as it is written, in any case. */
function fits({ id, source = '' }: Row, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${id}\n${source}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** What tells a sample from others: what was asked, else what was answered. */
function textOf({ item, sample }: Row): string {
  const texts = Object.entries(item).flatMap(([key, value]) =>
    key !== 'id' && typeof value === 'string' ? [value] : [],
  );
  const own = sample.output_text;
  const longestText = texts.toSorted((one, other) => other.length - one.length)[0];
  const text = longestText ?? (typeof own === 'string' ? own : JSON.stringify(sample));
  return shortened(
    text
      .slice(0, 4 * longest)
      .replace(/\s+/g, ' ')
      .trim(),
    longest,
  );
}
