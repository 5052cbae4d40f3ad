import type { Json, JsonObject } from '../../../json.ts';

/**
 * The expected value over the numbers in a range that the judge weighed, by their probabilities made to add up to 1
 * (G-Eval, Liu et al. 2023). `weighed` is what the adapter adds to a reply: `{ token, logprob }`, the most likely
 * tokens in the place of the number. Where there are none, what is wrong.
 */
export function expectedNumber(weighed: Json | undefined, [low, high]: readonly [number, number]): number | string {
  const numbers = (Array.isArray(weighed) ? weighed : []).flatMap((each: JsonObject) => {
    const text = String(each.token).trim();
    const number = Number(text);
    const counts = /^\d$/.test(text) && number >= low && number <= high && typeof each.logprob === 'number';
    return counts ? [{ number, probability: Math.exp(each.logprob as number) }] : [];
  });
  const sum = numbers.reduce((rest, { probability }) => rest + probability, 0);
  if (!(sum > 0)) return 'it comes without the log-probabilities of its number';
  return numbers.reduce((rest, { number, probability }) => rest + number * probability, 0) / sum;
}
