import type { SampleFound } from '../../engine/grading.ts';
import type { Message } from '../../languages/message.ts';
import type { SampleShown } from '../../protocol/index.ts';
import type { Seen } from '../seen.ts';
import { sampleScore } from './sampleScore.ts';
import { sampleSections } from './sampleSections.ts';

interface Told {
  /** URI of the samples file. */
  readonly samples: string;
  /** How many samples there are. */
  readonly of: number;
  readonly ungraded: readonly Message[];
}

/** A sample with what each grader says of it, as the editor is told it. */
export function sampleShown(
  seen: Seen,
  { row, at, results }: SampleFound,
  { samples, of, ungraded }: Told,
): SampleShown {
  return {
    samples,
    id: row.id,
    line: row.line,
    place: at + 1,
    of,
    version: seen.version,
    ungraded: ungraded.map(seen.words),
    graders: results.map((result) => sampleScore(seen, result)),
    sections: sampleSections(row).map((section) => ({ ...section, title: seen.words(section.title) })),
  };
}
