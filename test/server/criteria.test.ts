import { expect, test } from 'vitest';
import type { CriteriaAnswer } from '../../server/src/protocol/index.ts';
import { startClient } from './client.ts';

const samples = 'file:///workspace/refund.samples.jsonl';

async function ask(text: string, uri = samples) {
  const { connection } = await startClient({ files: new Map([['/workspace/refund.samples.jsonl', text]]) });
  return connection.sendRequest<CriteriaAnswer>('rewardsmith/criteria', { samples: uri });
}

test('the expected fields of samples become criteria of a rubric', async () => {
  const answer = await ask('{"item": {"refund": 5, "must_say": "sorry"}, "completion": "Sorry. Refund: 5"}\n');
  expect(answer).toEqual({
    head: 'name: refund\nsamples: refund.samples.jsonl\ncriteria:\n',
    criteria: [
      {
        id: 'refund',
        check: '{"number":{"equals":"{{ item.refund }}","from":"last"}}',
        why: '`item.refund` is a number. Every sample has it. The first sample scores 1.',
        text: '  - id: refund\n    number:\n      equals: "{{ item.refund }}"\n      from: last\n',
      },
      {
        id: 'must_say',
        check: '{"contains":{"all_of":"{{ item.must_say }}","fold_case":true}}',
        why: '`item.must_say` is a text. Every sample has it. The first sample scores 1.',
        text: '  - id: must_say\n    contains:\n      all_of: "{{ item.must_say }}"\n      fold_case: true\n',
      },
    ],
  });
});

test.each([
  ['samples that expect nothing', '{"question": "q", "completion": "a"}', samples, /^No field of the items in refund/],
  ['a file that is not there', '', 'file:///workspace/none.jsonl', /^none.jsonl cannot be read\.$/],
  ['what is no file', '', 'untitled:a', /^Only samples on this machine/],
])('%s: refused', async (_, text, uri, refused) => {
  expect(await ask(text, uri)).toEqual({ refused: expect.stringMatching(refused) });
});
