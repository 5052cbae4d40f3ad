import type { SampleResult } from '../../engine/sampleResult.ts';
import { type Message, say, sentence } from '../../languages/message.ts';
import type { SamplePlace, SampleScore, ScoreLine } from '../../protocol/index.ts';
import type { Seen } from '../seen.ts';
import { prose } from './prose.ts';
import { sampleScore } from './sampleScore.ts';
import { scoreText } from './scoreTable.ts';

/** What is known of the active sample. */
export interface ActiveScores {
  readonly place: SamplePlace;
  readonly results: readonly SampleResult[];
  /** Whether that is what the text as it stands says. */
  readonly isCurrent: boolean;
}

/** Line ends with the scores of one sample in place of those of all; the hover has both. */
export function sampleScoreLines(seen: Seen, lines: readonly ScoreLine[], scores: ActiveScores): readonly ScoreLine[] {
  const nodes = scores.results.flatMap((result) => withParts(sampleScore(seen, result)));
  const byLine = new Map(nodes.map((node) => [node.line, node]));
  return lines.map((line) => lineOf(seen, line, { scores, node: byLine.get(line.line) }));
}

/** What is outside stands last: of several on one line it counts. */
function withParts(node: SampleScore): readonly SampleScore[] {
  return [...node.parts.flatMap(withParts), node];
}

interface Told {
  readonly scores: ActiveScores;
  readonly node: SampleScore | undefined;
}

function lineOf({ words }: Seen, line: ScoreLine, { scores: { place, isCurrent }, node }: Told): ScoreLine {
  const { state: _, level: _level, ...rest } = line;
  const which = say`sample ${place.place} of ${place.of}, ${place.id}`;
  const value = node ? sentence(scoreText(words, node)) : say`–`;
  const parts: readonly Message[] = [value, which, ...(isCurrent ? [] : [say`stale`])];
  const failed = node?.state === 'error' ? ('failed' as const) : ('fresh' as const);
  const told = node && node.sentence !== '' ? [`**${words(which)}**`, prose(node.sentence)] : [`**${words(which)}**`];
  return {
    ...rest,
    state: isCurrent ? failed : 'stale',
    ...(node?.level && { level: node.level }),
    text: parts.map(words).join('  '),
    spoken: parts.map(words).join(', '),
    detail: [...told, words(say`All samples:`), line.detail].join('\n\n'),
  };
}
