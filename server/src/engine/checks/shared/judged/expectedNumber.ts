import type { Json, JsonObject } from '../../../json.ts';

type Range = readonly [low: number, high: number];

interface Weighed {
  readonly number: number;
  readonly probability: number;
}

/** Below it a number that may be the beginning of a longer one is taken for none. */
const LEAST = 0.01;

/**
 * The expected value over the numbers in a range that the judge weighed, by their probabilities made to add up to 1
 * (G-Eval, Liu et al. 2023). `weighed` is what the adapter adds to a reply: `{ token, logprob }`, the most likely
 * tokens in the place of the number. What is wrong, in words, where there are none, and where a token may be a number
 * or the beginning of a longer one: the judge then shows no token of several digits.
 */
export function expectedNumber(weighed: Json | undefined, range: Range): number | string {
  const tokens = (Array.isArray(weighed) ? weighed : []) as readonly JsonObject[];
  const isSure = tokens.some(({ token }) => /^\d{2,3}$/.test(String(token).trim()));
  const all = tokens.flatMap((token) => numberOf(token, range));
  const begun = isSure ? [] : all.filter(({ number }) => beginsAnother(number, range));
  const doubtful = begun.find(({ probability }) => probability >= LEAST);
  if (doubtful) return `its \`${doubtful.number}\` may be the beginning of a longer number`;
  const numbers = all.filter((each) => !begun.includes(each));
  const sum = numbers.reduce((rest, { probability }) => rest + probability, 0);
  if (!(sum > 0)) return 'it comes without the log-probabilities of its number';
  return numbers.reduce((rest, { number, probability }) => rest + number * probability, 0) / sum;
}

function numberOf({ token, logprob }: JsonObject, [low, high]: Range): readonly Weighed[] {
  const text = String(token).trim();
  const number = Number(text);
  const counts = /^(?:0|[1-9]\d{0,2})$/.test(text) && number >= low && number <= high && typeof logprob === 'number';
  return counts ? [{ number, probability: Math.exp(logprob) }] : [];
}

/** Whether a number of the range has this one and more digits. */
function beginsAnother(number: number, [low, high]: Range): boolean {
  return number > 0 && [10, 100].some((more) => number * more <= high && (number + 1) * more > low);
}
