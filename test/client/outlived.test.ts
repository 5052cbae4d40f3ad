import { describe, expect, test } from 'vitest';
import { outlived, withOutlived, withoutNews, withoutRemoved } from '../../client/src/scores/outlived.ts';
import type { ScoreLine, ScoreStatus, ScoresChanged } from '../../server/src/protocol/index.ts';

const line = (at: number, state: ScoreLine['state'], text: string, level?: ScoreLine['level']): ScoreLine => ({
  ...{ line: at, state, text, spoken: text, detail: '' },
  ...(level && { level }),
});
const status = (state: ScoreStatus['state']): ScoreStatus => ({ state, text: '0.50', detail: 'as it was' });
const told = (scores: readonly ScoreLine[], state: ScoreStatus['state']): ScoresChanged => ({
  ...{ uri: 'file:///a', version: 1, scores, status: status(state) },
});
const words = { stale: 'stale', running: 'running …', ended: 'The server ended.' };
const ended = outlived(
  told([line(1, 'fresh', '0.50', 'middle'), line(4, 'stale', '0.60  stale', 'high')], 'fresh'),
  words,
);

describe('what is left of a server that has ended', () => {
  test('are its last scores, as stale', () => {
    expect(ended.scores.map(({ state, text }) => [state, text])).toEqual([
      ['stale', '0.50  stale'],
      ['stale', '0.60  stale'],
    ]);
  });

  test('is no line that had no figure yet', () => {
    const begun = told([line(1, 'running', '…'), line(4, 'running', '0.60  running …', 'high')], 'running');
    expect(outlived(begun, words).scores.map(({ text }) => text)).toEqual(['0.60  stale']);
  });

  test.each([
    ['running', 'failed', words.ended],
    ['fresh', 'stale', words.ended],
    ['failed', 'failed', words.ended],
    ['idle', 'idle', 'as it was'],
  ] as const)('says of the status %s: %s', (before, state, detail) => {
    expect(outlived(told([], before), words).status).toMatchObject({ state, detail });
  });

  test('is the same when it is taken for a second time', () => {
    expect(outlived(ended, words)).toEqual(ended);
  });
});

describe('the next server', () => {
  const texts = ({ scores }: ScoresChanged) => scores.map(({ text }) => text);

  test('leaves it, and the status, as long as it has nothing to say', () => {
    expect(withOutlived(told([], 'idle'), ended)).toEqual(ended);
  });

  test('replaces it line by line', () => {
    const news = told([line(1, 'fresh', '0.70', 'high')], 'fresh');
    const left = withoutNews(ended, news.scores);
    expect(texts(withOutlived(news, left))).toEqual(['0.70', '0.60  stale']);
    expect(withOutlived(news, left).status).toEqual(news.status);
    expect(texts(withOutlived(told([], 'idle'), left))).toEqual(['0.60  stale']);
  });
});

test.each([
  ['the line itself', [1, 0], [2, 0], ['0.60  stale']],
  ['all', [0, 0], [9, 0], []],
  ['a part of the line', [1, 0], [1, 5], ['0.50  stale', '0.60  stale']],
  ['the break behind it', [1, 3], [2, 0], ['0.50  stale', '0.60  stale']],
  ['lines between', [2, 0], [4, 0], ['0.50  stale', '0.60  stale']],
] as const)('a change that removes %s', (_what, [line, character], [last, end], wanted) => {
  const change = { range: { start: { line, character }, end: { line: last, character: end } }, text: '' };
  expect(withoutRemoved(ended, [change]).scores.map(({ text }) => text)).toEqual(wanted);
});
