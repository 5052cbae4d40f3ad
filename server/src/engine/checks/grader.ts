import * as z from 'zod/mini';
import { field } from '../field.ts';
import { hashOf } from '../hash.ts';
import type { JsonObject } from '../json.ts';
import { failure } from '../outcome.ts';
import type { Unit } from '../part.ts';
import { check } from './check.ts';
import { lowerGrader } from './lowered/lowerGrader.ts';

const path = field(z.string(), 'Path of a file with a grader of the wire dialect, relative to this file.', {
  examples: ['./answer.grader.json'],
});

export const grader = check<JsonObject | string>({
  name: 'grader',
  title: 'Grader',
  docs:
    'A grader of the wire dialect, or the path of a file with one; the range of a judge becomes 0 to 1, and any other ' +
    'score beyond that is an error. A grader in a file counts as if it stood here. It cannot name a further file, so ' +
    'there are no cycles.',
  example: {
    type: 'text_similarity',
    name: 'close',
    input: '{{ sample.output_text }}',
    reference: '{{ item.answer }}',
    evaluation_metric: 'fuzzy_match',
  },
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => z.union([z.record(z.string(), z.unknown()), path]) as unknown as z.ZodMiniType<JsonObject | string>,
  lower: lowerGrader,
  files: (value) => (typeof value === 'string' ? [{ at: [], path: value, holds: 'grader' }] : []),
  compile: (spec, family) => (typeof spec === 'string' ? unreadFile(spec) : family.grader(spec)),
});

/** What stands for a file before it is read: no row is scored by it. */
function unreadFile(file: string): Unit {
  const unread = () => failure('other_error', `The grader in \`${file}\` has not been read.`);
  return { hash: hashOf(['unread grader', file]), reads: [], paid: false, asks: unread, score: unread };
}
