import type { Site } from '../document/sites.ts';
import type { CriterionFigures } from '../engine/record.ts';
import { openRowCommand, type ScoreLine, type ScoreState } from '../protocol.ts';
import { rivalSentence } from '../science/rivals.ts';
import { graderLine } from './graderLine.ts';
import type { Seen } from './seen.ts';

/** What the last run said of one grader, and whether it still holds. */
export interface Shown {
  readonly site: Pick<Site, 'path' | 'at' | 'key'>;
  readonly figures: Omit<CriterionFigures, 'id'>;
  readonly state: ScoreState;
  /** Why the score is stale. */
  readonly reason?: string;
  /** Mean with errors counted as 0, as the service does. */
  readonly service_mean?: number | null;
  /** How the number is defined, where that is not plain. */
  readonly definition?: string;
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
      text: style === 'short' ? shortText(each) : longText(each),
      detail: detail(each, samples),
    };
  });
}

function levelOf({ mean, scale: [lo, hi] }: Shown['figures']): ScoreLine['level'] {
  if (mean === null) return undefined;
  const share = (mean - lo) / (hi - lo);
  if (share < 1 / 3) return 'low';
  return share < 2 / 3 ? 'middle' : 'high';
}

const words: Readonly<Record<ScoreState, string>> = { fresh: '', stale: 'stale', running: 'running …', failed: '' };

function shortText({ figures, state }: Shown): string {
  return [score(figures.mean), words[state]].filter(Boolean).join('  ');
}

function longText(shown: Shown): string {
  const { figures, state, service_mean } = shown;
  const { mean, ci95, n, errors } = figures;
  const spread = ci95 && `±${score((ci95[1] - ci95[0]) / 2)}`;
  const service = errors > 0 && service_mean !== undefined && `(${score(service_mean)} as the service counts errors)`;
  const failed = errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'}`;
  const first = [score(mean), spread, service].filter(Boolean).join(' ');
  return [first, `n ${n}`, mean === null ? '' : blocks(figures.bins), failed, words[state]].filter(Boolean).join('  ');
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

function detail({ figures, state, reason, service_mean, definition }: Shown, samples: string): string {
  const { mean, stdev, ci95, n, errors, min, max, worst } = figures;
  const title = `**${score(mean)}**${ci95 ? ` · 95 % interval ${score(ci95[0])} to ${score(ci95[1])}` : ''}`;
  const facts = [`n ${n}`, `standard deviation ${score(stdev)}`, `from ${score(min)} to ${score(max)}`];
  const lines = [title, facts.join(' · ')];
  if (errors > 0) lines.push(`${errors} could not be graded and are left out of the mean.`);
  if (errors > 0 && service_mean !== undefined) lines.push(`The service would count them 0: ${score(service_mean)}.`);
  if (state === 'stale') lines.push(`**Stale:** ${reason ?? 'the text has changed since the run'}.`);
  if (definition) lines.push(definition);
  if (figures.rival) lines.push(rivalSentence(figures.rival));
  return [...lines, worstTable(worst, samples)].join('\n\n');
}

function worstTable(worst: CriterionFigures['worst'], samples: string): string {
  if (worst.length === 0) return '';
  const rows = worst.map(({ id, line, score: value, message }) => {
    const argument = encodeURIComponent(JSON.stringify([{ uri: samples, line }]));
    return `| [${cell(id)}](command:${openRowCommand}?${argument}) | ${score(value)} | ${cell(message ?? '')} |`;
  });
  return ['| sample | score | |', '|---|--:|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text
    .replace(/[|\\[\]<>*_`]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
}
