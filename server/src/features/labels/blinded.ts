import type { Json, JsonObject } from '../../engine/json.ts';
import type { LabelledPart } from '../../engine/labels/labelledParts.ts';
import type { Row } from '../../engine/sample.ts';
import type { SampleExpert, SampleScore, SampleSection, SampleShown } from '../../protocol/index.ts';
import { specLine } from '../sample/specLine.ts';
import type { Seen } from '../seen.ts';

/** Who labels a sample, and what of it. */
export interface Blinding {
  /** Of `raters`; the expert where empty. */
  readonly rater: string;
  /** What stands there to be labelled where nothing is graded yet. */
  readonly parts: readonly LabelledPart[];
}

/**
 * A sample for somebody who labels it: of a criterion without a label of theirs nothing is told, nor of what is made of
 * such. What others say of it is left out.
 */
export function blinded(
  seen: Seen,
  shown: SampleShown,
  { row, rater, parts }: Blinding & { readonly row: Pick<Row, 'expert' | 'raters'> },
): SampleShown {
  const labels = (rater === '' ? row.expert : objectAt(row.raters, rater)) ?? {};
  const isTheirs = ({ field: [root] }: SampleSection) => root !== 'raters' && (root !== 'expert' || rater === '');
  const graders = shown.graders.length > 0 ? shown.graders : parts.map((part) => ungraded(seen, part));
  return {
    ...shown,
    graders: graders.map((grader) => hidden(grader, { labels, rater })),
    sections: shown.sections.filter(isTheirs),
  };
}

function objectAt(holder: JsonObject | undefined, key: string): JsonObject | undefined {
  const value: Json | undefined = holder && Object.hasOwn(holder, key) ? holder[key] : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

function ungraded(seen: Seen, { id, path }: LabelledPart): SampleScore {
  return { id, path, line: specLine(seen, path), state: 'pending', sentence: '', parts: [] };
}

interface Labels {
  readonly labels: JsonObject;
  readonly rater: string;
}

function hidden(node: SampleScore, given: Labels): SampleScore {
  const parts = node.parts.map((part) => hidden(part, given));
  const { expert: _, ...known } = node;
  const label = labelOf(node, given);
  const isOpen = parts.length > 0 ? parts.every(({ state }) => state !== 'hidden') : label !== undefined;
  if (isOpen) return { ...known, ...(label && { expert: label }), parts };
  const { id, path, line, points } = node;
  return { id, path, line, ...(points !== undefined && { points }), state: 'hidden', sentence: '', parts };
}

function labelOf({ id, expert }: SampleScore, { labels, rater }: Labels): SampleExpert | undefined {
  const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
  if (label === undefined || label === null) return undefined;
  if (rater === '' && expert) return expert;
  return { label: typeof label === 'string' ? label : JSON.stringify(label) };
}
