import type { Site } from '../document/sites.ts';
import type { CriterionFigures } from '../engine/record.ts';
import { rivalSentence } from '../engine/rivalSentence.ts';
import { type Message, say, sentence } from '../languages/message.ts';
import {
  type ErrorsWanted,
  type JudgePrompt,
  openRowCommand,
  type RowPlace,
  type ScoreLine,
  type ScoreState,
  showErrorsCommand,
  showPromptCommand,
} from '../protocol.ts';
import { graderLine } from './graderLine.ts';
import type { Seen } from './seen.ts';

/** What the last run said of one grader, and whether it still holds. */
export interface Shown {
  readonly site: Pick<Site, 'path' | 'at' | 'key'>;
  readonly figures: Omit<CriterionFigures, 'id'>;
  readonly state: ScoreState;
  /** Why the score is stale: a sentence in Markdown. */
  readonly reason?: Message;
  /** Mean with errors counted as 0, as the service does. */
  readonly service_mean?: number | null;
  /** How the number is defined, where that is not plain. */
  readonly definition?: Message;
  /** Whether it asks a model itself. */
  readonly isJudged?: boolean;
}

/** `short` leaves out all but mean and state. */
export type ScoreStyle = 'off' | 'short' | 'long';

/** What stands at the line ends of a document. */
export function scoreLines(seen: Seen, shown: readonly Shown[], samples: string, style: ScoreStyle): ScoreLine[] {
  if (style === 'off') return [];
  return shown.map((each) => {
    const { figures, state } = each;
    const level = levelOf(figures);
    return {
      line: graderLine(seen, each.site),
      state,
      ...(level && { level }),
      text: (style === 'short' ? shortText(each) : longText(each)).map(seen.words).join('  '),
      detail: detail(seen, each, samples),
    };
  });
}

function levelOf({ mean, scale: [lo, hi], penalty }: Shown['figures']): ScoreLine['level'] {
  if (mean === null) return undefined;
  const share = penalty ? (hi - mean) / (hi - lo) : (mean - lo) / (hi - lo);
  if (share < 1 / 3) return 'low';
  return share < 2 / 3 ? 'middle' : 'high';
}

const stateTexts: Readonly<Record<ScoreState, readonly Message[]>> = {
  fresh: [],
  stale: [say`stale`],
  running: [say`running …`],
  failed: [],
};

function shortText({ figures, state }: Shown): readonly Message[] {
  return [sentence(score(figures.mean)), ...stateTexts[state]];
}

function longText(shown: Shown): readonly Message[] {
  const { figures, state, service_mean } = shown;
  const { mean, ci95, n, errors } = figures;
  const value = ci95 ? `${score(mean)} ±${score((ci95[1] - ci95[0]) / 2)}` : score(mean);
  const service = score(service_mean);
  const differs = errors > 0 && service_mean !== undefined;
  return [
    differs ? say`${value} (${service} as the service counts errors)` : sentence(value),
    say`n ${n}`,
    ...(mean === null ? [] : [sentence(blocks(figures.bins))]),
    ...(errors === 0 ? [] : [errors === 1 ? say`1 error` : say`${errors} errors`]),
    ...stateTexts[state],
  ];
}

/** A score as people read it; `–` where there is none. */
export function score(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return value.toFixed(value !== 0 && Math.abs(value) < 0.01 ? 4 : 2);
}

const bars = [...'▁▂▃▄▅▆▇█'];

/** The distribution in block characters; an empty step is the lowest bar. */
export function blocks(bins: readonly number[]): string {
  const most = Math.max(...bins, 1);
  return bins.map((count) => bars[Math.ceil((count / most) * (bars.length - 1))]).join('');
}

function detail({ uri, words }: Seen, shown: Shown, samples: string): string {
  const { site, figures } = shown;
  const all: ErrorsWanted = { uri, path: site.path };
  const lines = [figuresTitle(figures), facts(figures), ...notes(shown).map((note) => [note])];
  const said = lines.map((line) => line.map(words).join(' · '));
  if (figures.errors > 0) said.push(link(words(say`Show all errors`), showErrorsCommand, all));
  if (shown.isJudged) said.push(promptLink(words, all));
  return [...said, worstTable(words, shown, { uri, samples })].join('\n\n');
}

function promptLink(words: Seen['words'], wanted: JudgePrompt): string {
  return link(words(say`Show judge prompt`), showPromptCommand, wanted);
}

function figuresTitle({ mean, ci95 }: Shown['figures']): readonly Message[] {
  const interval = ci95 ? [say`95 % interval ${score(ci95[0])} to ${score(ci95[1])}`] : [];
  return [sentence(`**${score(mean)}**`), ...interval];
}

function facts({ n, stdev, min, max }: Shown['figures']): readonly Message[] {
  return [say`n ${n}`, say`standard deviation ${score(stdev)}`, say`from ${score(min)} to ${score(max)}`];
}

/** What is to be known of a score, a sentence each. */
function notes({ figures: { errors, rival }, state, reason, service_mean, definition }: Shown): readonly Message[] {
  const stale = reason ?? say`**Stale:** the text has changed since the run.`;
  return [
    ...(errors > 0 ? [say`${errors} could not be graded and are left out of the mean.`] : []),
    ...(errors > 0 && service_mean !== undefined ? [say`The service would count them 0: ${score(service_mean)}.`] : []),
    ...(state === 'stale' ? [stale] : []),
    ...(definition ? [definition] : []),
    ...(rival ? [rivalSentence(rival)] : []),
  ];
}

interface Places {
  /** Of the spec. */
  readonly uri: string;
  /** Of the samples. */
  readonly samples: string;
}

function worstTable(words: Seen['words'], { figures, site, isJudged }: Shown, { uri, samples }: Places): string {
  if (figures.worst.length === 0) return '';
  const rows = figures.worst.map(({ id, line, score: value, message }) => {
    const sample = link(cell(id), openRowCommand, { uri: samples, line } satisfies RowPlace);
    const asked = isJudged ? promptLink(words, { uri, path: site.path, line }) : '';
    return `| ${sample} | ${score(value)} | ${[cell(message ?? ''), asked].join(' ').trim()} |`;
  });
  return [`| ${words(say`sample`)} | ${words(say`score`)} | |`, '|---|--:|---|', ...rows].join('\n');
}

function link(text: string, command: string, argument: object): string {
  return `[${text}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
}

function cell(text: string): string {
  return text
    .replace(/[|\\[\]<>*_`]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
}
