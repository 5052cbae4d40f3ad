import { expect, test } from 'vitest';
import { withLost } from '../../client/src/scores/withLost.ts';
import type { ScoreLine, ScoresChanged } from '../../server/src/protocol/index.ts';

const line = (at: number, state: ScoreLine['state'], text: string): ScoreLine => ({
  ...{ line: at, state, text, detail: '' },
  spoken: text.replace('  ', ', '),
});
const status = { state: 'idle', text: '', detail: '' } as const;
const news = (scores: readonly ScoreLine[], unread?: string): ScoresChanged => ({
  ...{ uri: 'file:///a', version: 2, scores, status },
  ...(unread !== undefined && { unread }),
});
const before = [line(1, 'fresh', '0.50'), line(4, 'fresh', '0.60'), line(7, 'stale', '0.70  stale')];

test('news of a text that can be read replace what was shown', () => {
  expect(withLost(news([line(1, 'fresh', '0.51')]), before).scores).toEqual([line(1, 'fresh', '0.51')]);
});

test('while it cannot be read, the lines that have no news stay as stale, in words too', () => {
  expect(withLost(news([line(1, 'stale', '0.50  stale')], 'stale'), before).scores).toEqual([
    line(1, 'stale', '0.50  stale'),
    line(4, 'stale', '0.60  stale'),
    line(7, 'stale', '0.70  stale'),
  ]);
});
