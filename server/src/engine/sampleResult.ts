import { type ExpertLabel, expertLabel } from './expertLabel.ts';
import type { Json } from './json.ts';
import { unallowed, unjudged } from './live/storedOnly.ts';
import type { Outcome } from './outcome.ts';
import type { Path, Scale } from './part.ts';
import type { GradedNode, GradedRow } from './run.ts';
import type { Row } from './sample.ts';
import { spanField } from './spanField.ts';
import type { Root } from './spec.ts';
import { specAt } from './specAt.ts';

/** Why something is not graded though nothing is wrong: a judge was not asked yet, or it may not leave the sandbox. */
export type Pending = 'judge' | 'sandbox';

/** What one grader says of one sample, with what those inside it say. */
export interface SampleResult {
  readonly id: string;
  readonly path: Path;
  readonly scale: Scale;
  readonly penalty?: boolean;
  readonly points?: number;
  readonly outcome: Outcome;
  /** There where the outcome is no answer. */
  readonly pending?: Pending;
  /** Absent where nothing says what passes, or that is not known. */
  readonly passed?: boolean;
  /** Where in the row the text is that the places of the evidence are in. */
  readonly field?: Path;
  readonly expert?: ExpertLabel;
  readonly parts: readonly SampleResult[];
}

/** What a root says of a row, from what its program said; the last node is the whole. */
export function sampleResult(
  root: Root,
  nodes: readonly PassingNode[],
  { row, outcomes, own }: GradedRow,
): SampleResult {
  const place: Place = { row, specOf: (path) => specAt(root, row, path) };
  const ownParts = own
    ? topOf(own.nodes).map((at) => treeOf({ nodes: own.nodes, outcomes: own.outcomes, place }, at))
    : [];
  return treeOf({ nodes, outcomes, place, ownParts }, nodes.length - 1);
}

type PassingNode = GradedNode & { readonly passing?: { readonly of: Passes } };
type Passes = (own: Outcome, parts: readonly Outcome[]) => boolean | undefined;

interface Place {
  readonly row: Row;
  /** What stands in the spec, or of the row's own criteria in the row. */
  readonly specOf: (path: Path) => Json | undefined;
}

interface Graded {
  readonly nodes: readonly PassingNode[];
  readonly outcomes: readonly Outcome[];
  readonly place: Place;
  /** What stands in place of the parts of the node that stands for the row's own criteria. */
  readonly ownParts?: readonly SampleResult[];
}

function treeOf(graded: Graded, at: number): SampleResult {
  const { nodes, outcomes, place, ownParts = [] } = graded;
  const { id, path, scale, penalty, points, parts: children, passing } = nodes[at]!;
  const outcome = outcomes[at]!;
  const parts = path.at(-1) === 'criteria_from' ? ownParts : children.map((child) => treeOf(graded, child));
  const spec = place.specOf(path);
  const pending = pendingOf(outcome, parts);
  const passed = pending
    ? undefined
    : passing?.of(
        outcome,
        children.map((child) => outcomes[child]!),
      );
  const field = 'score' in outcome && outcome.evidence?.spans ? spanField(spec) : undefined;
  const expert = expertLabel(place.row, { id, scale, spec, outcome });
  return {
    id,
    path,
    scale,
    ...(penalty && { penalty }),
    ...(points !== undefined && { points }),
    outcome,
    ...(pending && { pending }),
    ...(passed !== undefined && { passed }),
    ...(field && { field }),
    ...(expert && { expert }),
    parts,
  };
}

/** What is made of others is open where one of them is open and none is wrong. */
function pendingOf(outcome: Outcome, parts: readonly SampleResult[]): Pending | undefined {
  if (outcome === unjudged) return 'judge';
  if (outcome === unallowed) return 'sandbox';
  if (!('flag' in outcome)) return undefined;
  if (parts.some((part) => 'flag' in part.outcome && !part.pending)) return undefined;
  return parts.find(({ pending }) => pending)?.pending;
}

/** Those that are part of no other. */
function topOf(nodes: readonly GradedNode[]): readonly number[] {
  const inside = new Set(nodes.flatMap(({ parts }) => parts));
  return nodes.flatMap((_, at) => (inside.has(at) ? [] : [at]));
}
