import { type Message, say } from '../../languages/message.ts';
import type { WhyGrader, WhyShown, WhyStep } from '../../protocol/index.ts';
import { type Line, table } from '../comparison/linkedText.ts';
import { money } from '../money.ts';
import { score } from '../scoreText.ts';
import type { Seen } from '../seen.ts';
import { type Page, plainPage, stacked, under } from './page.ts';
import type { Why } from './sampleText.ts';
import { signed } from './signed.ts';
import { specLine } from './specLine.ts';
import { worthLines } from './worthLines.ts';

/** Why a sample has its rewards, a part a grader: how each adds up, what each sentence is worth, what would tip a check. */
export function whyPage(seen: Seen, { graders }: WhyShown, completion: string): Why {
  const told = graders.filter(({ steps, sentences, flips }) => steps.length + flips.length > 0 || sentences);
  const parts = told.flatMap((grader) => graderParts(seen, grader, completion));
  const title = `## ${seen.words(say`Why this score`)}`;
  const judges = judgesTitle(seen, graders);
  const page = parts.length === 0 ? plainPage([]) : under([title], stacked(parts));
  return { page, ...(judges !== undefined && parts.length > 0 && { judges }) };
}

/** What asking the judges of all graders takes, where none has been asked. */
function judgesTitle({ words }: Seen, graders: readonly WhyGrader[]): string | undefined {
  const prices = graders.flatMap(({ judges, sentences }) => (judges && sentences?.judged === false ? [judges] : []));
  const calls = prices.reduce((sum, price) => sum + price.calls, 0);
  if (calls === 0) return undefined;
  const cost = prices.some((price) => price.cost === null) ? null : prices.reduce((sum, price) => sum + price.cost!, 0);
  return words(
    cost === null
      ? say`Ask judges about each part · ${calls} calls`
      : say`Ask judges about each part · ${calls} calls · ≈ ${money(cost)}`,
  );
}

/** Where it cannot be told. */
export function refusedPage({ words }: Pick<Seen, 'words'>, refused: string): Why {
  const page = under([`## ${words(say`Why this score`)}`], plainPage([[''], [`  ${refused}`]]));
  return { page };
}

interface Part {
  readonly title: Message;
  readonly lines: readonly Line[];
}

function graderParts(seen: Seen, grader: WhyGrader, completion: string): readonly Page[] {
  const { sentences } = grader;
  const parts: readonly Part[] = [
    { title: say`How ${grader.id} adds up`, lines: stepLines(seen, grader) },
    {
      title: say`What each part of the completion is worth`,
      lines: sentences ? worthLines(seen, sentences, completion) : [],
    },
    { title: say`Smallest changes that make a check pass`, lines: flipLines(seen, grader) },
    { title: say`Not told`, lines: openLines(seen, grader) },
  ];
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) =>
      stacked([plainPage([['']]), under([`### ${seen.words(title)}`], plainPage([[''], ...lines]))]),
    );
}

function stepLines({ uri, words, ...seen }: Seen, { steps }: WhyGrader): readonly Line[] {
  if (steps.length === 0) return [];
  const heads = [say`step`, say`score`, say`change`, say`after it`].map(words);
  const rows = steps.map((step): readonly Line[] => {
    const line = specLine({ uri, words, ...seen }, step.path) + 1;
    const name = words(names[step.kind](step));
    return [[{ text: name, target: { uri, line } }], [score(step.score)], [signed(step.change)], [score(step.after)]];
  });
  const isShared = steps.some(({ by }) => by === 'shapley');
  const note = say`Shares of what is no weighted sum are Shapley values against scores of 0.`;
  return [...table(heads, rows), ...(isShared ? [[''], [words(note)]] : [])];
}

const names: Readonly<Record<WhyStep['kind'], (step: WhyStep) => Message>> = {
  start: ({ id }) => say`start of ${id}`,
  score: ({ id }) => say`${id}`,
  clip: ({ id }) => say`${id} is cut to its range`,
  gate: ({ id }) => say`the gate ${id} is closed`,
};

function flipLines({ words }: Seen, { flips }: WhyGrader): readonly Line[] {
  return flips.map(({ id, sentence, reward: { before, after } }) => {
    const effect = before === after ? say`The reward stays.` : say`Reward ${score(before)} → ${score(after)}.`;
    return [`- ${id}: ${sentence.replace(/\s+/g, ' ')} ${words(effect)}`];
  });
}

function openLines({ words }: Seen, { unknown, lacking }: WhyGrader): readonly Line[] {
  const ids = lacking.map(({ id }) => id).join(', ');
  return [
    ...(unknown === undefined ? [] : [`- ${unknown}`]),
    ...(ids === '' ? [] : [`- ${words(say`Not judged yet, so not in this: ${ids}.`)}`]),
  ].map((line) => [line]);
}
