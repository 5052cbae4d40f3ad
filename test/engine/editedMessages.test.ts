import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedMessages } from '../../server/src/engine/editedMessages.ts';
import type { JudgeMessage } from '../../server/src/engine/world.ts';
import { english } from '../../server/src/languages/message.ts';

const form = { headOf: (role: string) => `--- ${role} ---`, schemaHead: '--- schema ---' };
const textOf = (messages: readonly JudgeMessage[]) =>
  [
    'What it asks\n====',
    'To a model',
    ...messages.map(
      ({ role, content }) =>
        `--- ${role} ---\n${typeof content === 'string' ? content : JSON.stringify(content, null, 2)}`,
    ),
    '--- schema ---\n{}',
  ].join('\n\n');
const role = fc.constantFrom('system', 'user', 'developer');
const content = fc
  .string()
  .filter((text) => !/^--- (?:system|user|developer|schema) ---\s*$/m.test(text) && !text.includes('\r'));
const messages = fc.array(fc.record({ role, content }), { minLength: 1, maxLength: 4 });

describe('a prompt that was edited as a text', () => {
  test('is what it was where nothing was edited', () => {
    fc.assert(
      fc.property(messages, (given) => {
        expect(editedMessages(textOf(given), { messages: given }, form)).toEqual(given);
      }),
    );
  });

  test('has the contents that were written in it', () => {
    fc.assert(
      fc.property(messages, fc.array(content, { minLength: 4, maxLength: 4 }), (given, contents) => {
        const edited = given.map((message, at) => ({ ...message, content: contents[at]! }));
        expect(editedMessages(textOf(edited), { messages: given }, form)).toEqual(edited);
      }),
    );
  });

  test('may hold a list in JSON', () => {
    const given = [{ role: 'user', content: [{ type: 'text', text: 'a' }] }];
    const edited = textOf(given).replace('"a"', '"b"');
    expect(editedMessages(edited, { messages: given }, form)).toEqual([
      { role: 'user', content: [{ type: 'text', text: 'b' }] },
    ]);
    const broken = editedMessages(edited.replace(']', ''), { messages: given }, form);
    expect('refused' in broken && english(broken.refused)).toBe('The message of `user` should stay a list in JSON.');
  });

  test('is refused where its heads are others', () => {
    const given = [{ role: 'user', content: 'a' }];
    for (const text of ['', textOf(given).replace('--- user ---', ''), `${textOf(given)}\n--- user ---`]) {
      const found = editedMessages(text, { messages: given }, form);
      expect('refused' in found && english(found.refused)).toMatch(
        /^The heads of the prompt should stand as they were/,
      );
    }
  });
});
