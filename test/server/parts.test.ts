import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAuthoring } from '../../server/src/authoring.ts';
import { notations } from '../../server/src/document/notations.ts';
import type { CompileOptions } from '../../server/src/engine/kind.ts';
import { createParts } from '../../server/src/server/scores/parts.ts';

const text = `name: R
judge: { model: m, batch: true }
criteria:
  - id: outer
    when: "{{ item.applies }}"
    judge: { temperature: 0 }
    criteria:
      - { id: short, length: { unit: words, max: 9 }, gate: true }
      - { id: kind, requirement: Is kind. }
      - id: inner
        aggregate: all
        criteria:
          - { id: number, number: 4, points: -1 }
          - { id: text, contains: four }
  - { id: polite, requirement: Is polite. }
  - { id: brief, requirement: Is brief. }
  - id: exact
    grader: { type: string_check, input: "{{ sample.output_text }}", reference: x, operation: eq }
`;
const options: CompileOptions = { metrics: {}, models: {}, pythonTimeLimit: 1 };
const { reader } = notations.rubric;

const edit = fc.record({
  at: fc.nat({ max: text.length }),
  length: fc.constantFrom(0, 0, 0, 1, 30),
  text: fc.constantFrom('', '1', 'x', ' ', '\n', '  - { id: new, contains: y }\n', 'points: 2, ', '- '),
  isOther: fc.boolean(),
});

test('what is compiled after edits is what is compiled of the text alone', () => {
  const authoring = createAuthoring();
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const held = createParts();
      let tree = reader.read(text);
      for (const { at, length, text: inserted, isOther } of edits) {
        const from = Math.min(at, tree.text.length);
        tree = reader.edit(tree, { from, to: Math.min(from + length, tree.text.length), text: inserted });
        const roots = authoring.roots(tree);
        const given = { ...options, models: isOther ? { m: 'n' } : {} };
        expect(told(held(roots, given))).toEqual(told(createParts()(roots, given)));
      }
    }),
  );
});

function told(parts: ReturnType<ReturnType<typeof createParts>>) {
  return [...parts].map(([key, { part, parts: inner, ...rest }]) => ({
    key,
    ...rest,
    inner,
    hash: part.hash,
    paid: 'paid' in part && part.paid,
  }));
}

test('a criterion that an edit left alone is compiled once', () => {
  const authoring = createAuthoring();
  const held = createParts();
  const tree = reader.read(text);
  const at = text.indexOf('four') + 4;
  const first = held(authoring.roots(tree), options);
  const second = held(authoring.roots(reader.edit(tree, { from: at, to: at, text: 'x' })), options);
  const same = [...second].filter(([key, { part }]) => first.get(key)?.part === part).map(([, { id }]) => id);
  expect(same).toContain('exact');
  expect(same).not.toContain('text');
});
