import { shortened } from '../engine/shortened.ts';
import type {
  Attribution,
  Contributions,
  Explained,
  Explanation,
  FoundFlip,
  PieceEffect,
  Step,
} from '../engine/why/explanation.ts';
import { english } from '../languages/message.ts';
import { figure, table } from './text.ts';

/** What an explanation is of. */
export interface ExplainedSample {
  /** The samples file, as the user names it. */
  readonly samples: string;
  /** The completion. */
  readonly text: string;
}

/** An explanation as text: a table of the steps to the reward, then the sentences and changes that count. */
export function explainedText({ id, line, explanations }: Explained, { samples, text }: ExplainedSample): string {
  const parts = explanations.map((explanation) => explanationText(explanation, text));
  return [`${samples}:${line} (${id})`, ...parts].join('\n\n');
}

function explanationText(explanation: Explanation, text: string): string {
  const { id, contributions, lacking, attribution, flips, judges } = explanation;
  const head = contributions.reward === null ? `${id}: no reward. ${contributions.unknown}` : undefined;
  const open = lacking.length > 0 ? [`Not known: ${lacking.map((each) => each.id).join(', ')}.`] : [];
  const price = judges && !attribution?.judged ? [priceText(judges)] : [];
  const sections = [
    head ?? stepsText(id, contributions),
    ...(attribution ? [attributionText(attribution, text)] : []),
    ...(flips.length > 0 ? [`Smallest changes that were tried and work:\n${flips.map(flipText).join('\n')}`] : []),
    ...[[...open, ...price].join('\n')].filter((lines) => lines !== ''),
  ];
  return sections.join('\n\n');
}

function stepsText(id: string, { reward, steps }: Contributions): string {
  const rows = steps.map((step) => [`  ${stepName(step)}`, scoreText(step), signed(step.change), figure(step.after)]);
  return table([[id, 'score', 'adds', 'reward'], ...rows, ['  reward', '', '', figure(reward)]]);
}

function scoreText({ score }: Step): string {
  return score === undefined ? '' : figure(score);
}

const names: Readonly<Record<Step['kind'], (id: string) => string>> = {
  start: (id) => `${id} begins`,
  score: (id) => id,
  clip: (id) => `${id} is clipped`,
  gate: (id) => `gate ${id} is closed`,
};

function stepName({ kind, id, by }: Step): string {
  return `${names[kind](id)}${by === 'whole' ? ' (as a whole)' : ''}`;
}

function signed(change: number): string {
  const text = figure(Math.abs(change));
  return change < 0 ? `-${text}` : `+${text}`;
}

const kinds: Readonly<Record<Attribution['kind'], string>> = {
  sentences: 'sentences',
  paragraphs: 'paragraphs',
  runs: 'groups of sentences',
};

function attributionText({ kind, sentences, pieces }: Attribution, text: string): string {
  const telling = pieces.filter(isTelling);
  const of = kind === 'sentences' ? '' : ` (${sentences} sentences are too many to leave out one by one)`;
  const head = `Left out one by one, ${telling.length} of ${pieces.length} ${kinds[kind]} change a score${of}`;
  const lines = telling.map((piece) => `  ${pieceText(piece, text)}`);
  return telling.length > 0 ? [`${head}:`, ...lines].join('\n') : `${head}.`;
}

function isTelling({ reward, effects }: PieceEffect): boolean {
  return effects.length > 0 || (reward !== undefined && reward.before !== reward.after);
}

function pieceText({ from, to, reward, effects }: PieceEffect, text: string): string {
  const changes = effects.map(({ id, before, after }) => `${id} ${figure(before)} → ${figure(after)}`);
  const whole = reward ? [`reward ${figure(reward.before)} → ${figure(reward.after)}`] : [];
  const piece = shortened(text.slice(from, to).trim().replace(/\s+/g, ' '), 60);
  return `“${piece}”: ${[...changes, ...whole].join(', ')}`;
}

function flipText({ id, sentences, reward }: FoundFlip): string {
  const effect = reward.before === null ? '' : ` Reward ${figure(reward.before)} → ${figure(reward.after)}.`;
  return `  ${id}: ${sentences.map(english).join(' ')}${effect}`;
}

function priceText({ calls, cost }: NonNullable<Explanation['judges']>): string {
  const price = cost === null ? 'the price of the model is not known' : `about $${cost.toFixed(4)}`;
  return `--judges would ask ${calls} more calls, ${price}.`;
}
