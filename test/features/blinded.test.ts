import { describe, expect, test } from 'vitest';
import type { Row } from '../../server/src/engine/sample.ts';
import { type Blinding, blinded } from '../../server/src/features/labels/blinded.ts';
import type { Seen } from '../../server/src/features/seen.ts';
import type { SampleScore, SampleShown } from '../../server/src/protocol/index.ts';

const score = (id: string, parts: readonly SampleScore[] = []): SampleScore => ({
  ...{ id, path: [id], line: 1, points: 2, state: 'scored', score: 0.5, level: 'middle', passed: false },
  ...{ sentence: 'Why.', evidence: { field: ['sample', 'output_text'], spans: [{ from: 0, to: 1 }] } },
  ...{ expert: { label: 'met', score: 1 }, parts },
});
const shown: SampleShown = {
  ...{ samples: 'file:///a.jsonl', id: 'a', line: 1, place: 1, of: 1, version: 1, ungraded: [] },
  graders: [score('reward', [score('polite'), score('all', [score('brief')])])],
  sections: [
    { title: 'Item', field: ['item'], value: {}, form: 'value' },
    { title: 'Expert', field: ['expert'], value: {}, form: 'value' },
    { title: 'Raters', field: ['raters'], value: {}, form: 'value' },
  ],
};
const hiding = (from: SampleShown, row: Pick<Row, 'expert' | 'raters'>, rater = '', parts: Blinding['parts'] = []) =>
  blinded({} as Seen, from, { row, rater, parts });
const states = ({ id, state, parts }: SampleScore): unknown => [id, state, ...parts.map(states)];

describe('a sample for somebody who labels it', () => {
  test('hides what has no label, and what is made of it', () => {
    const { graders } = hiding(shown, { expert: { polite: true } });
    expect(graders.map(states)).toEqual([
      ['reward', 'hidden', ['polite', 'scored'], ['all', 'hidden', ['brief', 'hidden']]],
    ]);
    expect(graders[0]!.parts[1]!.parts[0]).toEqual({
      ...{ id: 'brief', path: ['brief'], line: 1, points: 2, state: 'hidden', sentence: '', parts: [] },
    });
  });

  test('shows all once all is labelled', () => {
    const found = hiding(shown, { expert: { polite: 'met', brief: 0 } });
    expect(found.graders[0]!.parts).toEqual(
      shown.graders[0]!.parts.map((part) => expect.objectContaining({ score: 0.5, id: part.id })),
    );
    expect(found.graders[0]!.state).toBe('scored');
    expect(found.sections.map(({ title }) => title)).toEqual(['Item', 'Expert']);
  });

  test('shows a rater nothing of what others say', () => {
    const row = { expert: { polite: true, brief: true }, raters: { ann: { brief: false, polite: null } } };
    const found = hiding(shown, row, 'ann');
    expect(found.graders.map(states)).toEqual([
      ['reward', 'hidden', ['polite', 'hidden'], ['all', 'scored', ['brief', 'scored']]],
    ]);
    expect(found.graders[0]!.parts[1]!.parts[0]!.expert).toEqual({ label: 'false' });
    expect(JSON.stringify(found)).not.toContain('"met"');
    expect(found.sections.map(({ title }) => title)).toEqual(['Item']);
  });
});
