import type { Evidence } from '../../../outcome.ts';
import { type CheckedText, evidenceIn } from '../checkedText.ts';
import { quoted } from '../quoted.ts';
import type { Ballot, Vote } from './ballot.ts';

/** What a sample was decided by. */
export interface Decision {
  readonly score: number;
  readonly votes: readonly Vote[];
  /** The ballots that led to asking a stronger judge; empty where none was asked. */
  readonly before: readonly Ballot[];
}

/**
 * Evidence of a judged score: the reason of a vote that comes closest to it, and the places of all quotes of such votes.
 * A quote that does not stand in the text is told, for it is made up.
 */
export function ballotEvidence({ score, votes, before }: Decision, checked: CheckedText): Evidence {
  const nearest = Math.min(...votes.map((vote) => Math.abs(vote.score - score)));
  const speakers = votes.filter((vote) => Math.abs(vote.score - score) === nearest);
  const quotes = [...new Set(speakers.flatMap((vote) => vote.quotes))].filter((quote) => quote.trim() !== '');
  const spans = quotes.flatMap((quote) => placeOf(quote, checked.text));
  const sentences = [
    ...(before.length > 0 ? [`The first votes were ${tally(before)}; \`${votes[0]!.model}\` decided.`] : []),
    votes.length > 1 ? `Votes: ${tally(votes)}. ${speakers[0]!.reason}` : `\`${votes[0]!.word}\`: ${votes[0]!.reason}`,
    ...quotes.filter((quote) => placeOf(quote, checked.text).length === 0).map(madeUp),
  ];
  return evidenceIn(checked, sentences.join(' '), spans);
}

function placeOf(quote: string, text: string): readonly { readonly from: number; readonly to: number }[] {
  const from = text.indexOf(quote);
  return from < 0 ? [] : [{ from, to: from + quote.length }];
}

/** How often each verdict was given, such as "`met` 2, `not_met` 1". */
function tally(ballots: readonly Ballot[]): string {
  const words = [...new Set(ballots.map(({ word }) => word))];
  return words.map((word) => `\`${word}\` ${ballots.filter((ballot) => ballot.word === word).length}`).join(', ');
}

function madeUp(quote: string): string {
  return `The judge quotes ${quoted(quote)}, which does not stand in the text.`;
}
