import type { Node } from '../compile.ts';
import { unasked } from '../live/remembering.ts';
import { unallowed, unjudged } from '../live/storedOnly.ts';
import type { Outcome } from '../outcome.ts';
import type { GradedNode, GradedRow } from '../run.ts';

const unsaid: ReadonlySet<Outcome> = new Set([unasked, unjudged, unallowed]);

/**
 * Which nodes of a row say nothing, as they hang on something that was not asked: unless a closed gate decides them, or
 * something that could not be graded.
 */
export function openNodes(program: readonly Node[], { outcomes, own }: GradedRow): readonly boolean[] {
  const ofRow = own && { open: openOf(own.nodes, own.outcomes), outcomes: own.outcomes };
  return openOf(program, outcomes, ofRow && { ...ofRow, at: program.length - 2 });
}

/** What a node stands for that is not among the nodes. */
interface StandIn {
  readonly at: number;
  readonly open: readonly boolean[];
  readonly outcomes: readonly Outcome[];
}

function openOf(
  nodes: readonly Pick<GradedNode, 'parts'>[],
  outcomes: readonly Outcome[],
  standIn?: StandIn,
): readonly boolean[] {
  const open: boolean[] = [];
  for (const [index, { parts }] of nodes.entries()) {
    const outcome = outcomes[index]!;
    if (index === standIn?.at) open.push(isOpen(outcome, standIn.outcomes, standIn.open));
    else if (parts.length === 0) open.push(unsaid.has(outcome));
    else
      open.push(
        isOpen(
          outcome,
          parts.map((part) => outcomes[part]!),
          parts.map((part) => open[part]!),
        ),
      );
  }
  return open;
}

function isOpen(outcome: Outcome, parts: readonly Outcome[], open: readonly boolean[]): boolean {
  if (unsaid.has(outcome)) return true;
  if ('score' in outcome && outcome.closed !== undefined) return false;
  const isBroken = 'flag' in outcome && parts.some((part, index) => 'flag' in part && !open[index]);
  return !isBroken && open.includes(true);
}
