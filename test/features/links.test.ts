import { expect, test } from 'vitest';
import { definition } from '../../server/src/features/definition.ts';
import { documentLink } from '../../server/src/features/documentLink.ts';
import { seenOf } from './seen.ts';

const rubric = `samples: rows.jsonl
judge: { model: gpt-5-mini }
criteria:
  - id: close
    grader: "./close.grader.yaml"
  - id: query
    sql: { database: data/my shop.sqlite, expect: SELECT 1 }
  - id: chosen
    sql: { database: 'data/{{ item.db }}.sqlite', expect: SELECT 1 }
  - id: group
    criteria:
      - { id: inner, grader: ../other/near.grader.json }
`;

test('every file that a rubric names is linked, but for those that rows choose', () => {
  const seen = seenOf(rubric, 'rubric');
  const links = documentLink.answer(seen, {});
  const shown = links.map(({ range, target }) => [
    rubric.slice(seen.offset(range.start), seen.offset(range.end)),
    target,
  ]);
  expect(shown).toEqual([
    ['gpt-5-mini', expect.stringContaining('gpt-5-mini')],
    ['rows.jsonl', 'file:///rows.jsonl'],
    ['./close.grader.yaml', 'file:///close.grader.yaml'],
    ['data/my shop.sqlite', 'file:///data/my%20shop.sqlite'],
    ['../other/near.grader.json', 'file:///other/near.grader.json'],
  ]);
});

test('the definition of a path is its file', () => {
  const seen = seenOf(rubric, 'rubric');
  const [link] = definition.answer(seen, { position: seen.position(rubric.indexOf('close.grader')) });
  expect(link).toMatchObject({ targetUri: 'file:///close.grader.yaml' });
});

test('each model of a criterion is linked to its page', () => {
  const text = `criteria:
  - id: a
    requirement: Is polite.
    judges: [gpt-5-mini, { model: o3 }, my-own]
    escalate: { model: gpt-5 }
`;
  const seen = seenOf(text, 'rubric');
  const shown = documentLink
    .answer(seen, {})
    .map(({ range }) => text.slice(seen.offset(range.start), seen.offset(range.end)));
  expect(shown.sort()).toEqual(['gpt-5', 'gpt-5-mini', 'o3']);
});
