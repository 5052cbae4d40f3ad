import type { Replayed } from '../engine/grading.ts';
import type { Outcome } from '../engine/outcome.ts';
import { type Message, say, sentence } from '../languages/message.ts';
import type { ComparisonText, RowPlace } from '../protocol/index.ts';
import { type Line, linkedText, table } from './comparison/linkedText.ts';
import { score } from './scoreText.ts';
import type { Seen } from './seen.ts';

/** A question to a judge in other words. */
export interface Replay extends Pick<Replayed, 'former' | 'now'> {
  readonly name: string;
  readonly sample: RowPlace & { readonly id: string };
  /** How often the spec has the judge asked. */
  readonly draws: number;
}

/** What a judge says to an edited prompt, beside what is known of the prompt of the spec. */
export function replayText(
  { words }: Pick<Seen, 'words'>,
  { name, sample, former, now, draws }: Replay,
): ComparisonText {
  const before = former.pending ? say`not judged yet` : scoreOf(former.outcome);
  const rows: Line[][] = [
    [[words(say`as the spec has it`)], [words(before)]],
    [[words(say`as edited`)], [words(scoreOf(now))]],
  ];
  const section = (head: Message, text: string): Line[] =>
    text === '' ? [] : [[''], [`## ${words(head)}`], [''], ...text.split('\n').map((line) => [line])];
  return linkedText([
    [`# ${name}`],
    [''],
    [words(say`Sample`), ' ', { text: sample.id, target: sample }],
    [''],
    ...table([words(say`prompt`), words(say`score`)], rows),
    ...(draws > 1
      ? [[''], [words(say`The spec asks ${draws} times and counts the votes; the edited prompt was asked once.`)]]
      : []),
    ...section(say`As the spec has it`, former.pending ? '' : saidOf(former.outcome)),
    ...section(say`As edited`, saidOf(now)),
  ]);
}

function scoreOf(outcome: Outcome): Message {
  if ('score' in outcome) return sentence(score(outcome.score));
  return 'skipped' in outcome ? say`not applicable` : say`error`;
}

/** What a run records of a row is English. */
function saidOf(outcome: Outcome): string {
  if ('score' in outcome) return outcome.evidence?.note ?? '';
  return 'skipped' in outcome ? outcome.skipped : outcome.message;
}
