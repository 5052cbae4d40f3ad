import type { Site } from '../document/sites.ts';
import { examplesSentence } from '../engine/examplesSentence.ts';
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
} from '../protocol/index.ts';
import { graderLine } from './graderLine.ts';
import { refreshCosts } from './refreshCosts.ts';
import { score } from './scoreText.ts';
import type { Seen } from './seen.ts';
import { type Tagged, tagTable, tagTexts } from './tagTable.ts';
import { trendNote, trendText, trendWords } from './trendText.ts';

/** What the last run said of one grader, and whether it still holds. */
export interface Shown {
  readonly site: Pick<Site, 'path' | 'at' | 'key'>;
  readonly figures: Omit<CriterionFigures, 'id'>;
  readonly state: ScoreState;
  /** Why the score is stale: a sentence in Markdown. */
  readonly reason?: Message;
  /** Mean with errors counted as 0, as the service does. */
  readonly service_mean?: number | null;
  /** Rows whose reward is 0 because a gate is not met. */
  readonly closed?: number;
  /** How many samples there are, where only a random choice of them was graded. */
  readonly of?: number;
  /** Its mean as the last commit has it, on the same samples. */
  readonly committed?: number;
  /** How the number is defined, where that is not plain. */
  readonly definition?: Message;
  /** Whether it asks a model itself. */
  readonly isJudged?: boolean;
  /** What was said by tag; absent where nothing was, or where tags were others then. */
  readonly tagged?: Tagged;
  /** Whether it stands for criteria of rows, which have no lines of their own. */
  readonly isOfRows?: boolean;
}

/** `short` leaves out all but mean and state. */
export type ScoreStyle = 'off' | 'short' | 'long';

/** What stands at the line ends of a document. */
export function scoreLines(seen: Seen, shown: readonly Shown[], samples: string, style: ScoreStyle): ScoreLine[] {
  if (style === 'off') return [];
  const costs = refreshCosts(seen, shown);
  return shown.map((each) => {
    const { figures, state } = each;
    const level = levelOf(figures);
    return {
      line: graderLine(seen, each.site),
      state,
      ...(level && { level }),
      text: (style === 'short' ? shortText(each) : [...longText(each), ...costs(each)]).map(seen.words).join('  '),
      spoken: [...longText(each, spoken), ...costs(each)].map(seen.words).join(', '),
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

function longText(shown: Shown, { trend, distribution } = written): readonly Message[] {
  const { figures, state, service_mean } = shown;
  const { mean, ci95, n, errors } = figures;
  const value = ci95 ? `${score(mean)} ±${score((ci95[1] - ci95[0]) / 2)}` : score(mean);
  const service = score(service_mean);
  const differs = errors > 0 && typeof service_mean === 'number';
  return [
    differs ? say`${value} (${service} as the service counts errors)` : sentence(value),
    ...trend(shown),
    shown.of === undefined ? say`n ${n}` : say`n ${n} of ${shown.of}`,
    ...passedTexts(figures),
    ...(shown.isOfRows ? tagTexts(shown.tagged ?? {}) : []),
    ...(mean === null ? [] : [distribution(figures.bins)]),
    ...(errors === 0 ? [] : [errors === 1 ? say`1 error` : say`${errors} errors`]),
    ...stateTexts[state],
  ];
}

/** What is drawn for the eye. */
const written = { trend: trendText, distribution: (bins: readonly number[]) => sentence(blocks(bins)) };
/** The same in words. */
const spoken = { trend: trendWords, distribution: thirds };

function thirds(bins: readonly number[]): Message {
  const sum = (from: number, to: number) => bins.slice(from, to).reduce((total, count) => total + count, 0);
  return say`${sum(0, 4)} low, ${sum(4, 8)} middle, ${sum(8, 12)} high`;
}

/** How many rows pass, where something says what passes. */
function passedTexts({ passed }: Shown['figures']): readonly Message[] {
  return typeof passed?.share === 'number' ? [say`${percent(passed.share)} % pass`] : [];
}

function passedNotes({ passed }: Shown['figures']): readonly Message[] {
  if (!passed?.ci95 || passed.share === null) return [];
  const [low, high] = passed.ci95;
  return [
    say`${percent(passed.share)} % of ${passed.n} rows pass: 95 % interval ${percent(low)} % to ${percent(high)} %.`,
  ];
}

function percent(share: number): number {
  return Math.round(100 * share);
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
  const lines = [
    figuresTitle(figures),
    facts(figures),
    ...notes(shown).map((note) => [note]),
    ...trendNote(shown).map((note) => [note]),
  ];
  const said = lines.map((line) => line.map(words).join(' · '));
  if (figures.errors > 0) said.push(link(words(say`Show all errors`), showErrorsCommand, all));
  if (shown.isJudged) said.push(promptLink(words, all));
  const byTag = tagTable(words, shown.tagged ?? {});
  return [...said, ...(byTag ? [byTag] : []), worstTable(words, shown, { uri, samples })].join('\n\n');
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
function notes({ figures, closed, state, reason, service_mean, definition }: Shown): readonly Message[] {
  const { n, errors, examples = 0, rival } = figures;
  const stale = reason ?? say`**Stale:** the text has changed since the run.`;
  return [
    ...(errors > 0 ? [say`${errors} could not be graded and are left out of the mean.`] : []),
    ...(errors > 0 && typeof service_mean === 'number'
      ? [say`The service would count them 0: ${score(service_mean)}.`]
      : []),
    ...(examples > 0 ? [examplesSentence(examples)] : []),
    ...(errors > 0 && n > 0 && closed === n ? [say`All ${n} rows of the mean have a gate that makes them 0.`] : []),
    ...passedNotes(figures),
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
