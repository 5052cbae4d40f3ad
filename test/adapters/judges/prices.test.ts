import { expect, test } from 'vitest';
import { costOf, isLoopback, PRICES_DATE, priceOf } from '../../../server/src/engine/prices.ts';
import { estimateTokens, estimateUsage } from '../../../server/src/engine/tokens.ts';
import { embedAsk, judgeAsk } from './asks.ts';

const million = 1_000_000;

test.each([
  ['gpt-5-mini', 0.25],
  ['gpt-5-mini-2025-08-07', 0.25],
  ['gpt-4o-2024-08-06', 2.5],
  ['gpt-4o-2024-05-13', 5],
  ['llama3.1', undefined],
  ['toString', undefined],
  ['ft:gpt-4o-mini:me', undefined],
])('input of %s costs %s', (model, input) => {
  expect(priceOf(model)?.input).toBe(input);
});

test('no cached token costs more than a fresh one, and the table has its date', () => {
  for (const model of ['gpt-6-luna', 'gpt-5.4', 'gpt-5', 'gpt-4.1', 'o3-mini']) {
    const { input, cachedInput } = priceOf(model)!;
    expect(cachedInput).toBeLessThan(input);
  }
  expect(PRICES_DATE).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test.each([
  [{ input: million, cachedInput: 0, output: 0 }, 2.5],
  [{ input: million, cachedInput: million, output: 0 }, 1.25],
  [{ input: million, cachedInput: million / 2, output: million }, 11.875],
])('gpt-4o: %j costs %d', (tokens, cost) => {
  expect(costOf({ model: 'gpt-4o', ...tokens }, priceOf('gpt-4o'))).toBeCloseTo(cost, 12);
});

test('long calls and writes to the cache have their own price, or none', () => {
  const usage = { model: 'gpt-6-luna', input: million, cachedInput: 0, output: million };
  expect(costOf(usage, priceOf('gpt-6-luna'))).toBeCloseTo(0.1 * 2 + 0.5 * 1.5, 12);
  const written = { ...usage, input: 100_000, output: 0, cacheWrite: 100_000 };
  expect(costOf(written, priceOf('gpt-6-luna'))).toBeCloseTo(0.0125, 12);
  expect(costOf(written, priceOf('gpt-5.6-luna'))).toBeNull();
  expect(costOf(usage, undefined)).toBeNull();
});

test.each([
  ['http://localhost:11434/v1', true],
  ['http://127.0.0.1/v1', true],
  ['http://[::1]:8000/v1', true],
  ['http://judge.localhost/v1', true],
  ['https://api.openai.com/v1', false],
  ['https://127.0.0.1.example.com/v1', false],
  ['https://localhost.example.com', false],
  ['no address', false],
])('%s is this machine: %s', (address, isOwn) => {
  expect(isLoopback(address)).toBe(isOwn);
});

test('tokens before the click: text by length, pictures by the piece, the reply by its limit', () => {
  expect(estimateTokens('12345678')).toBe(2);
  const plain = estimateUsage(judgeAsk('x'.repeat(4000)));
  const picture = { type: 'input_image', image_url: 'x'.repeat(1_000_000) };
  const seeing = estimateUsage(judgeAsk('', { messages: [{ role: 'user', content: [picture] }] }));
  expect(plain.input - seeing.input).toBe(0);
  expect(estimateUsage(judgeAsk('', { parameters: { max_completions_tokens: 50 } })).output).toBe(50);
  expect(estimateUsage(embedAsk('abcd', 'abcd'))).toMatchObject({ input: 2, output: 0 });
});
