import type { Explained, Explanation, FoundFlip } from '../../engine/why/explanation.ts';
import type { Message } from '../../languages/message.ts';
import type { WhyEdit, WhyFlip, WhyGrader, WhyShown } from '../../protocol/index.ts';

type Words = (message: Message) => string;

/** An explanation in the words of the protocol, which names no type of the engine. */
export function whyShown(
  { id, line, explanations }: Explained,
  words: Words,
): Pick<WhyShown, 'id' | 'line' | 'graders'> {
  return { id, line, graders: explanations.map((explanation) => graderOf(explanation, words)) };
}

function graderOf({ contributions, attribution, flips, ...rest }: Explanation, words: Words): WhyGrader {
  const { sentences: count = 0, ...pieces } = attribution ?? {};
  return {
    ...rest,
    ...contributions,
    ...('pieces' in pieces && { sentences: { count, ...pieces } }),
    flips: flips.map((flip) => flipOf(flip, words)),
  };
}

function flipOf({ sentences, edits, ...rest }: FoundFlip, words: Words): WhyFlip {
  return { ...rest, sentence: sentences.map(words).join(' '), edits: edits as readonly WhyEdit[] };
}
