import fc from 'fast-check';
import peerCl100k from 'gpt-tokenizer/encoding/cl100k_base';
import peer from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { createTokens } from '../../../server/src/adapters/tokens/tokens.ts';
import type { Encoding } from '../../../server/src/engine/encoding.ts';
import golden from './counts.json';

const tokens = createTokens();
const { signal } = new AbortController();
const counted = async (encoding: Encoding, text: string) => {
  const answer = await tokens({ ask: 'tokens', encoding, text }, signal);
  return 'value' in answer ? answer.value : answer;
};

/** The package that the tables come from, which counts by itself too. */
const peers = { o200k_base: peer, cl100k_base: peerCl100k };

describe.each(['o200k_base', 'cl100k_base'] as const)('%s', (encoding) => {
  test('gives the counts of tiktoken', async () => {
    const found = await Promise.all(golden.cases.map(({ text }) => counted(encoding, text)));
    expect(found).toEqual(golden.cases.map((each) => each[encoding]));
  });

  test('counts any text as its peer does', async () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' the', 'ing', '  ', '\n', 'ÉÉ', '12', "'ll"),
    );
    const text = fc.array(unit, { maxLength: 30 }).map((parts) => parts.join(''));
    const alike = /[\u0085\ufeff<]/u;
    await fc.assert(
      fc.asyncProperty(text, async (each) => {
        fc.pre(!alike.test(each));
        expect(await counted(encoding, each)).toBe(peers[encoding].countTokens(each));
      }),
    );
  });

  test('does not stop at a letter that is repeated without end', async () => {
    expect(await counted(encoding, 'a'.repeat(200_000))).toBe(25_000);
  });
});
