import { expect, test } from 'vitest';
import { chatMessages } from '../../../server/src/adapters/judges/chatMessages.ts';
import { retryAfter } from '../../../server/src/adapters/judges/retryAfter.ts';
import { schemaFault } from '../../../server/src/adapters/judges/schemaFault.ts';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import { gradeSchema } from './asks.ts';

const png = 'iVBORw0KGgoAAAANSUhEUg';

const parts: readonly [string, JsonObject, JsonObject | RegExp][] = [
  ['text of the user', { type: 'input_text', text: 'a' }, { type: 'text', text: 'a' }],
  ['text of the model', { type: 'output_text', text: 'a' }, { type: 'text', text: 'a' }],
  [
    'a picture at an address',
    { type: 'input_image', image_url: 'https://x.org/a.png', detail: 'low' },
    { type: 'image_url', image_url: { url: 'https://x.org/a.png', detail: 'low' } },
  ],
  [
    'a bare picture',
    { type: 'input_image', image_url: png },
    { type: 'image_url', image_url: { url: `data:image/png;base64,${png}` } },
  ],
  [
    'a data URL',
    { type: 'input_image', image_url: 'data:image/webp;base64,UklGRg==' },
    { type: 'image_url', image_url: { url: 'data:image/webp;base64,UklGRg==' } },
  ],
  ['no picture', { type: 'input_image', image_url: 'cat.png' }, /neither an address/],
  [
    'sound',
    { type: 'input_audio', input_audio: { data: 'UklGRg==', format: 'wav' } },
    { type: 'input_audio', input_audio: { data: 'UklGRg==', format: 'wav' } },
  ],
  ['sound without a format', { type: 'input_audio', input_audio: { data: 'UklGRg==' } }, /needs `data` and `format`/],
  ['what is unknown', { type: 'toString' }, /part of type `toString`/],
];

test.each(parts)('part: %s', (_name, part, wanted) => {
  const sent = chatMessages([{ role: 'developer', content: [part] }]);
  if (wanted instanceof RegExp) expect(sent).toEqual({ fault: expect.stringMatching(wanted) });
  else expect(sent).toEqual({ messages: [{ role: 'developer', content: [wanted] }] });
});

const step = { description: 'd', conclusion: 'c' };

const replies: readonly [Json, JsonObject, RegExp | undefined][] = [
  [{ steps: [step], result: 0.5 }, gradeSchema, undefined],
  [{ steps: [], result: 4 }, gradeSchema, undefined],
  [{ result: 1 }, gradeSchema, /the reply has no `steps`/],
  [{ steps: [], result: '1' }, gradeSchema, /`result` in the reply is not of type number/],
  [{ steps: [], result: null }, gradeSchema, /not of type number/],
  [
    { steps: [step, { description: 'd' }], result: 1 },
    gradeSchema,
    /item 2 of `steps` in the reply has no `conclusion`/,
  ],
  [{ steps: [], result: 1, extra: 1 }, gradeSchema, /a key `extra` that was not asked for/],
  [[], gradeSchema, /the reply is not of type object/],
  ['good', { type: 'string', enum: ['good', 'bad'] }, undefined],
  ['great', { type: 'string', enum: ['good', 'bad'] }, /none of "good", "bad"/],
  [null, { type: ['number', 'null'] }, undefined],
  [true, { anyOf: [{ type: 'number' }, { type: 'string' }] }, /not of type number/],
  [1.5, { type: 'integer' }, /not of type integer/],
];

test.each(replies)('reply %j', (value, schema, fault) => {
  const found = schemaFault(value, schema);
  if (fault) expect(found).toMatch(fault);
  else expect(found).toBeUndefined();
});

const waits: readonly [Record<string, string>, number | undefined][] = [
  [{ 'retry-after': '2' }, 2000],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'retry-after': '2', 'retry-after-ms': '30.5' }, 30.5],
  [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:10 GMT' }, 9000],
  [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
];

test.each(waits)('%j at one second past midnight', (headers, wait) => {
  expect(retryAfter(new Headers(headers), 1000)).toBe(wait);
});
