import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { columnsOf } from '../../server/src/server/columns.ts';
import { encodingFor } from '../../server/src/server/encoding.ts';
import { placesIn } from '../../server/src/server/places.ts';
import { type Client, startClient } from './client.ts';
import { codes, diagnostics, exact, rows, uri } from './opened.ts';

const offering = (...positionEncodings: string[]) => ({ general: { positionEncodings } });

test.each([
  [{}, 'utf-16'],
  [offering(), 'utf-16'],
  [offering('utf-7'), 'utf-16'],
  [offering('utf-16', 'utf-8'), 'utf-16'],
  [offering('utf-8', 'utf-16'), 'utf-8'],
  [offering('utf-7', 'utf-32', 'utf-8'), 'utf-32'],
])('of %j the first that is known counts: %s', (client, name) => {
  expect(encodingFor(client).name).toBe(name);
});

/** What each encoding makes of a text, by Node's own measure. */
const measures = {
  'utf-8': (text: string) => Buffer.byteLength(text),
  'utf-32': (text: string) => [...text].length,
};
const text = fc.string({ unit: fc.constantFrom('a', 'é', '世', '🙂', '\ud800', '\n', '\r', '\r\n', 'e\u0301') });

describe.each(Object.entries(measures))('%s', (name, measure) => {
  const encoding = encodingFor(offering(name));

  test('columns are those of the text before them', () => {
    fc.assert(
      fc.property(text, fc.nat(), (given, at) => {
        const document = TextDocument.create('a', 'yaml', 1, given);
        const { line, character } = document.positionAt(at % (given.length + 1));
        const [start, offset] = [document.offsetAt({ line, character: 0 }), document.offsetAt({ line, character })];
        const inside = given.codePointAt(offset - 1)! > 0xffff;
        const before = given.slice(start, inside ? offset - 1 : offset);
        expect(placesIn(document, encoding).position(offset)).toEqual({ line, character: measure(before) });
      }),
    );
  });

  test('a place there and back is the place, or the character that it is inside of', () => {
    fc.assert(
      fc.property(text, fc.nat(), (given, at) => {
        const document = TextDocument.create('a', 'yaml', 1, given);
        const places = placesIn(document, encoding);
        const offset = document.offsetAt(document.positionAt(at % (given.length + 1)));
        const inside = given.codePointAt(offset - 1)! > 0xffff;
        expect(places.offset(places.position(offset))).toBe(inside ? offset - 1 : offset);
      }),
    );
  });

  test('a long line is counted like a short one', () => {
    const line = 'a🙂é世'.repeat(1000);
    const { column, units } = columnsOf(line, encoding.width!);
    for (const at of [0, 5, 511, 512, 513, 2560, line.length]) {
      const whole = line.codePointAt(at - 1)! > 0xffff ? at - 1 : at;
      expect(column(at)).toBe(measure(line.slice(0, whole)));
      expect(units(column(at))).toBe(whole);
    }
    expect(units(Infinity)).toBe(line.length);
  });
});

const emoji = exact.replace('name: exact', 'name: "🙂 é" # 世').replace('{{ item', '🙂{{ itm');
const textDocument = { uri };

async function starting(name: string, content: string): Promise<Client> {
  const client = await startClient({
    capabilities: offering(name, 'utf-16'),
    options: {},
    files: new Map([['/workspace/rows.jsonl', rows]]),
  });
  await client.open('a.grader.yaml', content);
  return client;
}

describe('a client is answered in the columns it counts', () => {
  const columns = { 'utf-8': [19, 12, 14], 'utf-16': [17, 10, 11], 'utf-32': [16, 9, 10] };

  test.each(Object.entries(columns))('%s', async (name, [fault, from, to]) => {
    const client = await starting(name, emoji);
    expect(client.result.capabilities.positionEncoding).toBe(name);
    const { diagnostics: found } = await diagnostics(client, 1);
    expect(found.map(({ range }: { range: object }) => range)).toEqual([
      { start: { line: 3, character: fault }, end: { line: 3, character: fault! + 3 } },
    ]);
    const contentChanges = [
      { range: { start: { line: 3, character: fault }, end: { line: 3, character: fault! + 3 } }, text: 'item' },
      { range: { start: { line: 1, character: from }, end: { line: 1, character: to } }, text: '🙂' },
    ];
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges,
    });
    expect(codes(await diagnostics(client, 2))).toEqual([]);
    const position = { line: 3, character: fault! + 1 };
    const hover = await client.connection.sendRequest('textDocument/hover', { textDocument, position });
    expect(hover).toMatchObject({ range: { start: { line: 3, character: fault! - 3 } } });
  });
});

test('ends of a change may come in any order', async () => {
  const client = await starting('utf-16', exact.replace('eq', 'exactly'));
  expect(codes(await diagnostics(client, 1))).toEqual(['unknown-value']);
  const range = { start: { line: 4, character: 18 }, end: { line: 4, character: 11 } };
  const change = { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: 'eq' }] };
  await client.connection.sendNotification('textDocument/didChange', change);
  expect(codes(await diagnostics(client, 2))).toEqual([]);
});
