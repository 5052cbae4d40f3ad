import type { KeptRun } from '../engine/keptRun.ts';
import { type Message, say, sentence } from '../languages/message.ts';
import { money } from './money.ts';
import { score } from './scoreText.ts';

/** A run in a few words, such as `0.71 ±0.03`, `n 420`, `8 errors`, `$0.12`. */
export function runText({ summary, spent }: KeptRun): readonly Message[] {
  const { mean, ci95, n } = summary.reward;
  const value = ci95 ? `${score(mean)} ±${score((ci95[1] - ci95[0]) / 2)}` : score(mean);
  return [
    sentence(value),
    say`n ${n}`,
    ...(summary.errors > 0 ? [say`${summary.errors} errors`] : []),
    ...(spent.calls > 0 ? [costText(spent)] : []),
  ];
}

function costText({ cost, calls }: KeptRun['spent']): Message {
  return cost === null ? say`${calls} calls` : sentence(money(cost));
}

/** All that is to be known of a run, as lines of Markdown. */
export function runDetail({ root, samples, judges, limit, summary, spent, by }: KeptRun): readonly Message[] {
  const lines = [
    say`Graded: \`${root.id}\``,
    say`Mean reward: ${score(summary.reward.mean)} of ${summary.reward.n} samples`,
    ...(limit === undefined ? [] : [say`At most ${limit} samples`]),
    ...(samples.file === undefined ? [] : [say`Samples: \`${samples.file}\``]),
    ...(judges.length > 0 ? [say`Judge: ${judges.map((name) => `\`${name}\``).join(', ')}`] : []),
    ...(spent.calls > 0
      ? [say`Calls: ${spent.calls}`, say`Cost: ${spent.cost === null ? '?' : money(spent.cost)}`]
      : []),
    ...(summary.errors > 0 ? [say`Not graded: ${summary.errors} samples`] : []),
    say`Started by: ${startedBy[by]}`,
  ];
  return lines;
}

const startedBy: Readonly<Record<KeptRun['by'], Message>> = { editor: say`the editor`, command: say`the command` };
