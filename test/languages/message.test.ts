import { expect, test } from 'vitest';
import { either } from '../../server/src/languages/either.ts';
import { type Bundle, english, type Message, say, sentence, translate } from '../../server/src/languages/message.ts';

interface Case {
  readonly name: string;
  readonly message: Message;
  readonly text?: string;
  readonly english: string;
  readonly bundle?: Bundle;
  readonly translated?: string;
}

const cases: readonly Case[] = [
  { name: 'no slot', message: say`Stale.`, text: 'Stale.', english: 'Stale.' },
  {
    name: 'slots change their places',
    message: say`\`${'a'}\` needs ${2}.`,
    text: '`{0}` needs {1}.',
    english: '`a` needs 2.',
    bundle: { '`{0}` needs {1}.': '{1} for `{0}`!' },
    translated: '2 for `a`!',
  },
  {
    name: 'a message in a message',
    message: say`${say`${'a'} is wrong.`} Write ${'b'}.`,
    text: '{0} Write {1}.',
    english: 'a is wrong. Write b.',
    bundle: { '{0} is wrong.': 'Not {0}.' },
    translated: 'Not a. Write b.',
  },
  {
    name: 'braces of templates and of JSON',
    message: say`Write \`{{ ${'item.a'} }}\`, not {"a": {}}.`,
    text: 'Write `{{ {0} }}`, not {"a": {}}.',
    english: 'Write `{{ item.a }}`, not {"a": {}}.',
  },
  { name: 'braces around a slot', message: say`\`{{${'item.a'}}}\``, text: '`{{{0}}}`', english: '`{{item.a}}`' },
  { name: 'what fills a slot is no template', message: say`${'{0}'} ${'$&'}`, english: '{0} $&' },
  { name: 'a sentence keeps its braces', message: sentence('a{2} {0}'), text: 'a{2} {0}', english: 'a{2} {0}' },
  { name: 'a key of every object', message: sentence('constructor'), english: 'constructor' },
  {
    name: 'a translation that is left empty',
    message: say`Run`,
    english: 'Run',
    bundle: { Run: '' },
    translated: 'Run',
  },
];

test.each(cases)('$name', ({ message, text, english: wanted, bundle = {}, translated = wanted }) => {
  if (text !== undefined) expect(message.text).toBe(text);
  expect(english(message)).toBe(wanted);
  expect(translate(message, bundle)).toBe(translated);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', say`b`, 'c'], 'a or b or c'],
])('either of %j', (options, wanted) => expect(english(say`${either(options)}`)).toBe(wanted));
