import type { Compared, Effect } from '../../engine/effect.ts';
import { type Message, say } from '../../languages/message.ts';
import { score, signed } from '../scoreText.ts';
import type { Seen } from '../seen.ts';
import { type Line, type Piece, table } from './linkedText.ts';

interface Told {
  /** URI of the samples file. */
  readonly samples: string | undefined;
  /** Whether models are asked. */
  readonly isPaid: boolean;
}

/** What a change does to the rewards of samples, and which of them changed most. */
export function effectLines(seen: Seen, compared: Compared, { samples, isPaid }: Told): readonly Line[] {
  const { effect, errors, bad } = compared;
  const reason = errors > 0 ? reasonOf(compared) : undefined;
  const told = [
    ...(effect.n > 0
      ? [meanText(effect), ...powerText(effect), orderText(effect), movesText(effect)]
      : [say`No sample has a reward by both.`]),
    ...(errors > 0 ? [say`Left out, without a reward by one or both: ${errors} samples.`] : []),
    ...(reason === undefined ? [] : [say`The first reason: ${reason}`]),
    ...(isPaid && errors > 0 ? [say`Models were not asked: what they said in earlier runs counts.`] : []),
    ...(bad > 0 ? [say`Lines that are no samples: ${bad}.`] : []),
  ];
  return [...told.map((message) => [`- ${seen.words(message)}`]), ...mostChanged(seen, effect, samples)];
}

function meanText({ n, before, after, difference, ci95 }: Effect): Message {
  const means = say`Mean reward of ${n} samples: ${score(before)} → ${score(after)}`;
  return ci95
    ? say`${means}, difference ${signed(difference)} (95 % interval ${signed(ci95[0])} to ${signed(ci95[1])}).`
    : say`${means}, difference ${signed(difference)}.`;
}

/** A smaller difference may be there and not be seen. */
function powerText({ n, detectable }: Effect): readonly Message[] {
  if (detectable === null) return [];
  return [say`The smallest difference that ${n} samples can show: ${score(detectable)} (80 % power, 5 % level).`];
}

function orderText({ kendall_tau, pairs, flipped }: Effect): Message {
  if (kendall_tau === null)
    return say`Order of the samples: one of them gives all the same reward, so none can be told.`;
  return say`Order of the samples: Kendall’s τ-b ${score(kendall_tau)}; ${flipped} of ${pairs} pairs are reversed.`;
}

function movesText({ n, rose, fell }: Effect): Message {
  return say`Rewards: ${rose} rise, ${fell} fall, ${n - rose - fell} stay.`;
}

/** Why a row has none, in the words of the run. */
function reasonOf({ before, after }: Compared): string | undefined {
  const rows = [after, before].flatMap(({ worst }) => worst);
  return rows.find(({ score: found, message }) => found === null && message !== undefined)?.message;
}

function mostChanged({ words }: Seen, { most }: Effect, samples: string | undefined): readonly Line[] {
  if (most.length === 0) return [];
  const heads = [say`sample`, say`line`, say`before`, say`now`, say`difference`].map(words);
  const rows = most.map(({ id, line, before, after }) => {
    const place = (text: string): Piece => (samples === undefined ? text : { text, target: { uri: samples, line } });
    return [[place(id)], [place(String(line))], [score(before)], [score(after)], [signed(after - before)]];
  });
  return [[''], [words(say`Samples that changed most:`)], [''], ...table(heads, rows)];
}
