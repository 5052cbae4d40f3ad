import type { Surroundings } from '../../../server/src/adapters/judges/index.ts';
import type { EmbedAsk, JudgeAsk } from '../../../server/src/engine/world.ts';

/** The reply that model graders force: steps, then a number. */
export const gradeSchema = {
  type: 'object',
  properties: {
    steps: {
      type: 'array',
      items: {
        type: 'object',
        properties: { description: { type: 'string' }, conclusion: { type: 'string' } },
        required: ['description', 'conclusion'],
        additionalProperties: false,
      },
    },
    result: { type: 'number' },
  },
  required: ['steps', 'result'],
  additionalProperties: false,
};

export function judgeAsk(text: string, other: Partial<JudgeAsk> = {}): JudgeAsk {
  const schema = { name: 'grade', schema: gradeSchema };
  const messages = [{ role: 'user', content: text }];
  return { ask: 'judge', model: 'gpt-5-mini', messages, schema, parameters: {}, draw: 0, ...other };
}

/** The `row`-th question; the local provider answers it with `scoreOf(row)`. */
export function rowAsk(row: number): JudgeAsk {
  return judgeAsk(`Row ${row}. SCORE=${scoreOf(row)}`);
}

export function scoreOf(row: number): number {
  return (row % 101) / 100;
}

export function embedAsk(...texts: string[]): EmbedAsk {
  return { ask: 'embed', model: 'text-embedding-3-large', texts };
}

/** A signal that nobody aborts. */
export function never(): AbortSignal {
  return new AbortController().signal;
}

/** Real time, but waits take a fiftieth, and chance is always in the middle. */
export const hurried: Surroundings = {
  now: () => performance.now() * 50,
  random: () => 0.5,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms / 50);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
};
