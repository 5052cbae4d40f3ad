import { expect, test } from 'vitest';
import { definition } from '../../../server/src/features/definition.ts';
import { documentHighlight } from '../../../server/src/features/documentHighlight.ts';
import { documentLink } from '../../../server/src/features/documentLink.ts';
import { documentSymbol } from '../../../server/src/features/documentSymbol.ts';
import { linkedEditingRange } from '../../../server/src/features/linkedEditingRange.ts';
import { references } from '../../../server/src/features/references.ts';
import { rename } from '../../../server/src/features/rename.ts';
import { unmark } from '../../marks.ts';
import { seenOf } from '../seen.ts';

const multi = 'type: multi\ngraders: { "$0a": {}, b: {} }\ncalculate_output: a + b * a\n';
const key = { start: { line: 1, character: 12 }, end: { line: 1, character: 13 } };
const uses = [18, 26].map((at) => ({ start: { line: 2, character: at }, end: { line: 2, character: at + 1 } }));

function at(marked: string) {
  const { text, cursors } = unmark(marked);
  const seen = seenOf(text, 'yaml');
  return { seen, position: seen.position(cursors[0]!) };
}

test('highlights tell the definition from the uses', () => {
  const { seen, position } = at(multi);
  const [first, ...rest] = documentHighlight.answer(seen, { position });
  expect(first).toEqual({ range: key, kind: 3 });
  expect(rest).toEqual(uses.map((range) => ({ range, kind: 2 })));
});

test('references leave out the definition where it is not wanted', () => {
  const { seen, position } = at(multi);
  const found = (includeDeclaration: boolean) =>
    references.answer(seen, { position, context: { includeDeclaration } }).map(({ range }) => range);
  expect(found(false)).toEqual(uses);
  expect(found(true)).toEqual([key, ...uses]);
});

test('a use leads to the definition', () => {
  const { seen, position } = at('type: multi\ngraders: { "a": {}, b: {} }\ncalculate_output: $0a + b * a\n');
  const [link] = definition.answer(seen, { position });
  expect(link).toMatchObject({ originSelectionRange: uses[0], targetUri: seen.uri, targetSelectionRange: key });
});

test('the samples are asked for only where the name lives in them', () => {
  const field = at('type: string_check\ninput: "{{ item.order.$0id }}"\n');
  expect(definition.wants!(field.seen, field)).toEqual({ field: ['item', 'order', 'id'], rows: 'first' });
  const wish = { field: ['item', 'order', 'id'], rows: 'all', name: 'key' };
  expect(rename.wants!(field.seen, { ...field, newName: 'key' })).toEqual(wish);
  expect(rename.wants!(field.seen, { ...field, newName: 'k e y' })).toBeUndefined();
  const grader = at(multi);
  expect(definition.wants!(grader.seen, grader)).toBeUndefined();
  expect(references.wants!(field.seen, { ...field, context: { includeDeclaration: false } })).toBeUndefined();
  const criterion = at('criteria:\n  - { id: $0a, contains: b }\n');
  expect(rename.wants!(criterion.seen, { ...criterion, newName: 'b' })).toEqual({
    field: ['labels', 'a'],
    rows: 'all',
    name: 'b',
  });
  expect(definition.wants!(criterion.seen, criterion)).toBeUndefined();
  expect(references.wants!(criterion.seen, { ...criterion, context: { includeDeclaration: true } })).toBeUndefined();
});

test('graders are edited together with their uses, where all are spelled alike', () => {
  const { seen, position } = at(multi);
  expect(linkedEditingRange.answer(seen, { position })).toEqual({
    ranges: [key, ...uses],
    wordPattern: '[A-Za-z_]\\w*',
  });
  const escaped = at(multi.replace('"$0a"', '"\\x61$0"'));
  expect(linkedEditingRange.answer(escaped.seen, escaped)).toBeNull();
});

test('a key that is no name in a formula is not', () => {
  const { seen, position } = at('type: multi\ngraders: { a-$0b: {} }\ncalculate_output: a-b\n');
  expect(linkedEditingRange.answer(seen, { position })).toBeNull();
});

test('the title of a symbol stands inside it, also where a key is written twice', () => {
  const { seen } = at('type: multi\nname: r\ngraders:\n  a: {}\n  a: { name: b }\n  *c : {}\ncalculate_output: a$0\n');
  const symbols = documentSymbol.answer(seen, {}).flatMap((symbol) => [symbol, ...symbol.children!]);
  expect(symbols.length).toBeGreaterThan(2);
  for (const { range, selectionRange } of symbols) {
    const [from, to] = [seen.offset(selectionRange.start), seen.offset(selectionRange.end)];
    expect(seen.offset(range.start)).toBeLessThanOrEqual(from);
    expect(seen.offset(range.end)).toBeGreaterThanOrEqual(to);
  }
});

test('fields and labels are not, for the samples and quotes would not follow', () => {
  const field = at('type: string_check\ninput: "{{ item.$0a }}"\n');
  expect(linkedEditingRange.answer(field.seen, field)).toBeNull();
  const label = at('type: label_model\nlabels: [$0a]\npassing_labels: [a]\n');
  expect(linkedEditingRange.answer(label.seen, label)).toBeNull();
});

test('a known model leads to its page', () => {
  const judge = (model: string) => `  - { type: score_model, model: ${model} }\n`;
  const models = ['gpt-4.1-mini-2025-04-14', '"o3"', 'llama3.1', 'ft:gpt-4o', '[]'];
  const seen = seenOf(`testing_criteria:\n${models.map(judge).join('')}`, 'yaml');
  const links = documentLink.answer(seen, {}).map(({ range, target, tooltip }) => {
    const text = seen.tree.text.slice(seen.offset(range.start), seen.offset(range.end));
    return [text, target, tooltip];
  });
  expect(links).toEqual([
    [
      'gpt-4.1-mini-2025-04-14',
      'https://platform.openai.com/docs/models/gpt-4.1-mini',
      'Open the model’s page at OpenAI',
    ],
    ['o3', 'https://platform.openai.com/docs/models/o3', 'Open the model’s page at OpenAI'],
  ]);
});
