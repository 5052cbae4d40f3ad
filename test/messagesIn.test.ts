import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { clientMessagesIn, messagesIn } from '../scripts/messagesIn.ts';

interface Case {
  readonly source: string;
  readonly messages?: readonly string[];
  readonly refused?: string;
}

const cases = parse(readFileSync(new URL('messagesIn.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$source', ({ source, messages, refused }) => {
  if (refused !== undefined) expect(() => messagesIn(source)).toThrow(refused);
  else expect(messagesIn(source)).toEqual(messages);
});

test("the client's messages, on one line or more", () => {
  expect(clientMessagesIn(`l10n.t('It\\'s {0}', a); l10n.t(\n  "b",\n); l10n.text('c')`)).toEqual(["It's {0}", 'b']);
});
