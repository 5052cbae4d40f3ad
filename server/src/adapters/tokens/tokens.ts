import type { Encoding } from '../../engine/encoding.ts';
import type { Asker, TokensAsk } from '../../engine/world.ts';
import { type Later, later } from '../later.ts';
import { createTokenizer } from './createTokenizer.ts';

const loaders: Readonly<Record<Encoding, () => Promise<(text: string) => number>>> = {
  o200k_base: async () => {
    const { default: tokens } = await import('gpt-tokenizer/bpeRanks/o200k_base');
    const { O200K_TOKEN_SPLIT_REGEX: split } = await import('gpt-tokenizer/encodingParams/constants');
    return createTokenizer({ tokens, split });
  },
  cl100k_base: async () => {
    const { default: tokens } = await import('gpt-tokenizer/bpeRanks/cl100k_base');
    const { CL100K_TOKEN_SPLIT_REGEX: split } = await import('gpt-tokenizer/encodingParams/constants');
    return createTokenizer({ tokens, split });
  },
};

/** Counts tokens in this thread; the tables of an encoding are loaded by the first who asks for it. */
export function createTokens(): Asker<TokensAsk> {
  const made = new Map<Encoding, Later<(text: string) => number>>();
  return async ({ encoding, text }) => {
    if (!made.has(encoding)) made.set(encoding, later(loaders[encoding]));
    const count = await made.get(encoding)!.get();
    return { value: count(text) };
  };
}
