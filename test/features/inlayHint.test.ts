import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { inlayHint } from '../../server/src/features/inlayHint.ts';
import type { Hints, Seen } from '../../server/src/features/seen.ts';
import { seenOf } from './seen.ts';

const whole = (seen: Seen) => ({ start: seen.position(0), end: seen.position(seen.tree.text.length) });

/** The text with its hints in double brackets. */
function hinted(seen: Seen, range = whole(seen)): string {
  const hints = inlayHint.answer(seen, { range }).sort((a, b) => seen.offset(b.position) - seen.offset(a.position));
  return hints.reduce((text, { position, label }) => {
    const at = seen.offset(position);
    return `${text.slice(0, at)} [[${label}]]${text.slice(at)}`;
  }, seen.tree.text);
}

const spec = (formula: string) => `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: a
    operation: eq
  'judge': {type: score_model, model: m, range: [1, 5], input: [{role: user, content: '{{ sample.output_text }}'}]}
  spare: {type: string_check, input: '{{ sample.output_text }}', reference: a, operation: eq}
calculate_output: ${formula}
`;

const shares = (formula: string) =>
  [...hinted(seenOf(spec(formula), 'yaml')).matchAll(/^ *(\S+:) \[\[(.*)\]\]/gm)].map(
    ([, key, hint]) => `${key} ${hint}`,
  );

describe('shares of the reward', () => {
  test.each<[string, readonly string[]]>([
    ['0.5 * exact + 0.5 * judge', ['exact: ≈ 20 %', "'judge': ≈ 80 %"]],
    ['0.6 * exact + 0.1 * judge', ['exact: ≈ 60 %', "'judge': ≈ 40 %"]],
    ['(exact + (judge - 1) / 4) / 2', ['exact: ≈ 50 %', "'judge': ≈ 50 %"]],
    ['exact - 0.25 * spare', ['exact: ≈ 80 %', 'spare: ≈ −20 %']],
    ['exact + 0 * spare', ['exact: ≈ 100 %', 'spare: ≈ 0 %']],
    ['exact + 0.004 * spare', ['exact: ≈ 100 %', 'spare: ≈ 0.4 %']],
    ['exact', []],
    ['exact * judge', []],
    ['max(exact, judge)', []],
    ['exact - exact + 0 * spare', []],
    ['exact + nobody', []],
    ['exact +', []],
  ])('of %s', (formula, wanted) => {
    expect(shares(formula)).toEqual(wanted);
  });

  test('stand behind the colon of a key in JSON', () => {
    const seen = seenOf(readFileSync(join(import.meta.dirname, 'fixtures', 'multi.json'), 'utf8'), 'json');
    const lines = hinted(seen).split('\n');
    expect(lines.filter((line) => line.includes('[[')).map((line) => line.trim())).toEqual([
      '"type_a": [[≈ 50 %]]',
      '"a": [[≈ 50 %]] {',
    ]);
  });

  test('are explained', () => {
    const seen = seenOf(spec('0.5 * exact + 0.5 * judge'), 'yaml');
    const [first] = inlayHint.answer(seen, { range: whole(seen) });
    expect((first!.tooltip as MarkupContent).value).toBe(
      '`exact` can move the reward by 0.5, of 2.5 by all graders together.\n\n' +
        'Its weight is 0.5 and its scores lie from 0 to 1.',
    );
  });

  test('are given only where the editor looks, and only where wanted', () => {
    const seen = seenOf(spec('0.5 * exact + 0.5 * judge'), 'yaml');
    const line = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    expect(inlayHint.answer(seen, { range: line }).map(({ label }) => label)).toEqual(['≈ 20 %']);
    const without = { ...seen, hints: { weights: false, scores: [] } };
    expect(inlayHint.answer(without, { range: whole(seen) })).toEqual([]);
  });
});

describe('what criteria weigh', () => {
  const weighed = (rubric: string) => {
    const text = hinted(seenOf(rubric, 'yaml'));
    return [...text.matchAll(/id: (\w+) \[\[(.*?)\]\]/g)].map(([, id, hint]) => `${id} ${hint}`);
  };
  const rubric = (aggregate: string) => `aggregate: ${aggregate}
criteria:
  - { id: answer, points: 6, contains: a }
  - { id: sorry, points: -4, contains: b }
  - id: style
    points: 2
    criteria:
      - { id: short, points: 3, length: { max: 800 } }
      - { id: warm, contains: c }
`;

  test.each<[string, readonly string[]]>([
    ['points', ['answer ≈ 75 %', 'sorry ≈ −50 %', 'style ≈ 25 %', 'short ≈ 19 %', 'warm ≈ 6 %']],
    ['mean', ['answer ≈ 150 %', 'sorry ≈ −100 %', 'style ≈ 50 %', 'short ≈ 38 %', 'warm ≈ 13 %']],
    ['minmax', ['answer ≈ 50 %', 'sorry ≈ −33 %', 'style ≈ 17 %', 'short ≈ 13 %', 'warm ≈ 4 %']],
    ['sum', []],
    ['all', []],
    ['{ formula: 0.75 * answer + 0.25 * style - 0.25 * sorry }', ['answer ≈ 60 %', 'sorry ≈ −20 %', 'style ≈ 20 %']],
  ])('by %s', (aggregate, wanted) => {
    expect(weighed(rubric(aggregate))).toEqual(wanted);
  });

  test('is explained', () => {
    const seen = seenOf(rubric('points').replace('id: warm,', "id: warm, when: '{{ item.order }}',"), 'yaml');
    const hints = inlayHint.answer(seen, { range: whole(seen) });
    expect(hints.map(({ tooltip }) => (tooltip as MarkupContent).value).slice(2)).toEqual([
      '`style` moves the reward by 0.25: it has 2 of 8 points.',
      '`short` moves the reward by 0.1875: it has 3 of 4 points of a group that moves it by 0.25.\n\n' +
        'Where a criterion does not apply, the others weigh more.',
      '`warm` moves the reward by 0.0625: it has 1 of 4 points of a group that moves it by 0.25.\n\n' +
        'Where a criterion does not apply, the others weigh more.',
    ]);
  });
});

test('scores stand at line ends, without links that only our client knows', () => {
  const detail = '**0.71** · n 2\n\n[Show all errors](command:a?b)\n\n| [r\\]1](command:x?%5B%5D) | 0.5 |';
  const scores: Hints['scores'] = [{ line: 1, state: 'fresh', text: '0.71 ±0.03', spoken: '', detail }];
  const text = 'type: multi\r\nname: reward\r\n';
  const seen = { ...seenOf(text, 'yaml'), hints: { weights: false, scores } };
  expect(hinted(seen)).toBe('type: multi\r\nname: reward [[0.71 ±0.03]]\r\n');
  const [hint] = inlayHint.answer(seen, { range: whole(seen) });
  expect((hint!.tooltip as MarkupContent).value).toBe('**0.71** · n 2\n\nShow all errors\n\n| r\\]1 | 0.5 |');
});
