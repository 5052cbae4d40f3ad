import type { ComparedRuns } from '../../engine/effect.ts';
import type { KeptRun } from '../../engine/keptRun.ts';
import { type Message, say } from '../../languages/message.ts';
import type { ComparisonText } from '../../protocol/index.ts';
import { money } from '../money.ts';
import { score, signed } from '../scoreText.ts';
import type { Seen } from '../seen.ts';
import { type RootComparison, rootLines } from './comparisonText.ts';
import { type Line, linkedText, type Piece, table } from './linkedText.ts';

/** Two runs of a spec. */
export interface RunsComparison {
  readonly before: KeptRun;
  readonly after: KeptRun;
  readonly root: Omit<RootComparison, 'graded'> & { readonly graded: ComparedRuns | { readonly refused: Message } };
  /** URI of the samples file; absent where its lines may be others now. */
  readonly samples: string | undefined;
  /** Whether the spec still has the text of the later run. */
  readonly isCurrent: boolean;
}

/** One run against another, as Markdown that can be read as it stands; `seen` is the spec as the later run had it. */
export function runsText(seen: Seen, { before, after, root, samples, isCurrent }: RunsComparison): ComparisonText {
  const name = decodeURIComponent(seen.uri.slice(seen.uri.lastIndexOf('/') + 1));
  const compared = 'refused' in root.graded ? undefined : root.graded;
  const found = linkedText([
    [seen.words(say`# Two runs of ${name}`)],
    [''],
    ...factLines(seen, before, after),
    ...rootLines(seen, root, { samples, isOnly: true }),
    ...(compared ? [...missingLines(seen, compared), ...rankLines(seen, compared, samples)] : []),
    ...(compared ? criterionLines(seen, compared) : []),
  ]);
  return isCurrent ? found : { ...found, links: found.links.filter(({ target }) => target.uri !== seen.uri) };
}

/** What was run, beside each other. */
function factLines({ words }: Seen, before: KeptRun, after: KeptRun): readonly Line[] {
  const isOther = before.samples.hash !== after.samples.hash;
  const row = (name: Message, of: (run: KeptRun) => string) => [[words(name)], [of(before)], [of(after)]];
  return table(
    ['', words(say`before`), words(say`now`)],
    [
      row(say`run`, ({ time }) => timeText(time)),
      row(say`graded`, ({ root, summary }) => `\`${root.id}\`, n ${summary.reward.n}`),
      row(say`samples`, ({ samples }) => (isOther ? samples.hash.slice(0, 8) : words(say`the same`))),
      row(say`judge`, ({ judges }) => judges.join(', ') || '–'),
      row(say`cost`, ({ spent }) => (spent.cost === null ? '?' : money(spent.cost))),
    ],
  );
}

/** To the second, in universal time. */
function timeText(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;
}

function missingLines({ words }: Seen, { onlyBefore, onlyAfter }: ComparedRuns): readonly Line[] {
  if (onlyBefore + onlyAfter === 0) return [];
  return [
    [''],
    [words(say`Left out, because only one of the runs has them: ${onlyBefore} samples before, ${onlyAfter} now.`)],
  ];
}

function rankLines({ words }: Seen, { ranks }: ComparedRuns, samples: string | undefined): readonly Line[] {
  if (ranks.length === 0) return [];
  const heads = [say`sample`, say`line`, say`rank before`, say`rank now`].map(words);
  const rows = ranks.map(({ id, line, before, after }) => {
    const place = (text: string): Piece => (samples === undefined ? text : { text, target: { uri: samples, line } });
    return [[place(id)], [place(String(line))], [String(before)], [String(after)]];
  });
  return [[''], [words(say`Samples whose rank changed most (1 is the highest reward):`)], [''], ...table(heads, rows)];
}

function criterionLines({ words }: Seen, { criteria }: ComparedRuns): readonly Line[] {
  if (criteria.length === 0) return [];
  const names = [say`part`, say`n`, say`before`, say`now`, say`difference`, say`95 % interval`, say`can show`];
  const rows = criteria.map(({ id, n, before, after, difference, ci95, detectable }) => {
    const interval = ci95 ? `${signed(ci95[0])} … ${signed(ci95[1])}` : '–';
    const cells = [
      `\`${id}\``,
      String(n),
      score(before),
      score(after),
      signed(difference),
      interval,
      score(detectable),
    ];
    return cells.map((cell) => [cell]);
  });
  return [
    [''],
    [words(say`Part by part, on the samples that both could grade:`)],
    [''],
    ...table(names.map(words), rows),
  ];
}
