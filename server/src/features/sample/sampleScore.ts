import type { ExpertLabel } from '../../engine/expertLabel.ts';
import type { Pending, SampleResult } from '../../engine/sampleResult.ts';
import { type Message, say } from '../../languages/message.ts';
import type { SampleExpert, SampleScore } from '../../protocol/index.ts';
import type { Seen } from '../seen.ts';
import { levelOf } from './levelOf.ts';
import { specLine } from './specLine.ts';

/** What a grader says of a sample, as the editor is told it. */
export function sampleScore(seen: Seen, result: SampleResult): SampleScore {
  const { id, path, points, outcome, passed, field, expert, parts } = result;
  const level = levelOf(result);
  const spans = 'score' in outcome ? outcome.evidence?.spans : undefined;
  return {
    id,
    path,
    line: specLine(seen, path),
    ...(points !== undefined && { points }),
    state: stateOf(result),
    ...('score' in outcome && { score: outcome.score }),
    ...(level && { level }),
    ...(passed !== undefined && { passed }),
    sentence: sentenceOf(seen, result),
    ...(field && spans && spans.length > 0 && { evidence: { field, spans } }),
    ...(expert && { expert: expertOf(expert) }),
    parts: parts.map((part) => sampleScore(seen, part)),
  };
}

function stateOf({ outcome, pending }: SampleResult): SampleScore['state'] {
  if (pending) return 'pending';
  if ('score' in outcome) return 'scored';
  return 'skipped' in outcome ? 'skipped' : 'error';
}

const pendingWords: Readonly<Record<Pending, Message>> = {
  judge: say`Not judged yet.`,
  sandbox: say`Not graded: it may not leave the sandbox.`,
};

/** Why it has the score, or none; what a run records of a row is English. */
function sentenceOf({ words }: Seen, { outcome, pending }: SampleResult): string {
  if (pending) return words(pendingWords[pending]);
  if ('score' in outcome) return outcome.evidence?.note ?? '';
  return 'skipped' in outcome ? outcome.skipped : outcome.message;
}

function expertOf({ label, score, disagrees }: ExpertLabel): SampleExpert {
  return {
    label: typeof label === 'string' ? label : JSON.stringify(label),
    ...(score !== undefined && { score }),
    ...(disagrees && { disagrees }),
  };
}
