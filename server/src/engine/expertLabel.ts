import type { Json, JsonObject } from './json.ts';
import type { Outcome } from './outcome.ts';
import type { Scale } from './part.ts';
import { labelScore } from './rows/labelScore.ts';
import type { Row } from './sample.ts';

/** What an expert says of a sample by one criterion. */
export interface ExpertLabel {
  /** As the samples have it. */
  readonly label: Json;
  /** The score that it stands for; absent where it stands for none. */
  readonly score?: number;
  /** Whether the criterion's score is at least half its scale away; absent where one of the two is not there. */
  readonly disagrees?: boolean;
}

interface Labelled {
  readonly id: string;
  readonly scale: Scale;
  /** The criterion as written. */
  readonly spec: Json | undefined;
  readonly outcome: Outcome;
}

/** The expert's label of a criterion, and whether its score agrees with it; undefined where there is none. */
export function expertLabel(
  { expert }: Pick<Row, 'expert'>,
  { id, scale, spec, outcome }: Labelled,
): ExpertLabel | undefined {
  const label = expert && Object.hasOwn(expert, id) ? expert[id] : undefined;
  if (label === undefined || label === null) return undefined;
  const score = scoreOf(label, scale, spec);
  if (score === undefined || !('score' in outcome)) return { label, ...(score !== undefined && { score }) };
  const [lo, hi] = scale;
  return { label, score, disagrees: Math.abs(score - outcome.score) >= (hi - lo) / 2 };
}

function scoreOf(label: Json, [lo, hi]: Scale, spec: Json | undefined): number | undefined {
  const criterion = typeof spec === 'object' && spec !== null && !Array.isArray(spec) ? (spec as JsonObject) : {};
  const score = labelScore(criterion, label);
  if (score !== undefined && typeof label !== 'boolean') return score;
  if (typeof label === 'boolean') return label ? hi : lo;
  return typeof label === 'number' ? label : undefined;
}
