import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { features } from '../../server/src/features/index.ts';
import { type Shown, scoreLines } from '../../server/src/features/scoreLines.ts';
import type { Seen } from '../../server/src/features/seen.ts';
import { english, say } from '../../server/src/languages/message.ts';
import { seenOf } from './seen.ts';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).filter((file) => !file.endsWith('.txt'));

/** The fields of answers that people read. */
const read = new Set(['title', 'detail', 'value', 'text', 'message']);

/** A document whose reader sees each message in brackets. */
function marked(file: string): Seen {
  const seen = seenOf(readFileSync(join(folder, file), 'utf8'), file.endsWith('.json') ? 'json' : 'yaml');
  return { ...seen, words: (message) => `⟦${english(message)}⟧` };
}

function* texts(answer: unknown): Iterable<string> {
  if (answer === null || typeof answer !== 'object') return;
  for (const [key, value] of Object.entries(answer))
    if (typeof value === 'string' && read.has(key)) yield value;
    else yield* texts(value);
}

/** The words of a text that are in no message, no code and no address. */
function strayWords(text: string): readonly string[] {
  const rest = text
    .replace(/⟦[^⟧]*⟧/g, '')
    .replace(/```[\s\S]*?```|`[^`]*`|\(command:[^)]*\)|\w+\((?:\w|, |…)*\)/g, '');
  return rest.match(/\p{L}{2,}/gu) ?? [];
}

test.each(files)('%s: every word that a feature shows goes through the messages', (file) => {
  const seen = marked(file);
  for (let offset = 0; offset <= seen.tree.text.length; offset += 7) {
    const position = seen.position(offset);
    const options = { tabSize: 2, insertSpaces: true };
    const range = { start: position, end: position };
    const params = { position, positions: [position], range, options, ch: '\n' };
    for (const { method, answer } of features)
      for (const text of texts(answer(seen, params as never))) expect([method, ...strayWords(text)]).toEqual([method]);
  }
});

const figures: Shown['figures'] = {
  path: [],
  hash: '',
  mean: 0.5,
  ci95: [0.4, 0.6],
  stdev: 0.1,
  min: 0,
  max: 1,
  n: 2,
  bins: [1, 1],
  scale: [0, 1],
  errors: 2,
  passed: { share: 0.5, ci95: [0.1, 0.9], n: 2, rule: '>= 0.5' },
  rival: { name: 'a', n: 1, mean: 0.1, other: 0.2, largest: { id: 'b', line: 1, difference: 0.1 } },
  worst: [{ id: '1', line: 1, score: 0 }],
};

test.each(['fresh', 'stale', 'running', 'failed'] as const)('and so does every word of a score that is %s', (state) => {
  const shown: Shown = { site: { path: [], at: 0 }, figures, state, service_mean: 0.4, definition: say`As defined.` };
  for (const text of texts(scoreLines(marked('word.yaml'), [shown], 'file:///rows.jsonl', 'long')))
    expect(strayWords(text)).toEqual([]);
});
