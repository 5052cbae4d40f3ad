import type { Node } from '../../engine/compile.ts';
import type { Profile } from '../../engine/grading.ts';
import { refusalOf } from '../../engine/part.ts';
import type { Root } from '../../engine/spec.ts';
import type { Seen } from '../../features/seen.ts';
import { concerns } from '../concerns.ts';
import type { Desk } from '../desk.ts';
import type { Known } from '../known.ts';
import { keyOf } from '../scores/keyOf.ts';
import { nodeName } from '../scores/scores.ts';
import { compileOptions } from '../settings.ts';

/** What of a text is to be graded on its samples. */
export interface LivePlan {
  /** The same for the same text, samples and settings. */
  readonly name: string;
  readonly parts: readonly PlanPart[];
  readonly profile: Profile;
}

/** One root, with those of its graders whose scores are not held. */
export interface PlanPart {
  readonly root: Root;
  /** All of its graders, the whole last. */
  readonly program: readonly Node[];
  readonly lacking: readonly Node[];
}

/** Plans what a text lacks; undefined where there are no samples. */
export function livePlan(desk: Desk, state: Known, seen: Seen): LivePlan | undefined {
  const { settings, scores, profile, wordNet, samples } = state;
  if (!profile || samples === undefined) return undefined;
  const roots = desk.authoring.roots(seen.tree, state.files);
  const nodes = [...scores.parts(roots, compileOptions(settings, wordNet)).values()];
  const sound = roots
    .map((root) => ({ root, program: nodesOf(root, nodes) }))
    .filter(({ root, program }) => isSound(seen, root, program));
  const parts = sound
    .map((part) => ({ ...part, lacking: part.program.filter((node) => isLacking(state, node, profile)) }))
    .filter(({ lacking }) => lacking.length > 0);
  const names = nodes.map((node) => keyOf(node.path) + nodeName(node));
  const paths = sound.map(({ root }) => root.path);
  return { name: JSON.stringify([profile.hash, settings.live, names, paths]), parts, profile };
}

function nodesOf({ path: head }: Root, nodes: readonly Node[]): readonly Node[] {
  return nodes.filter(({ path }) => head.every((step, at) => path[at] === step));
}

/** Whether no score is held of it, and no run is making one. */
function isLacking({ scores }: Known, node: Node, { hash }: Profile): boolean {
  return scores.running.get(keyOf(node.path)) !== node.part.hash && !scores.isKnown(node, hash);
}

/** Whether a run would not be refused. */
function isSound(seen: Seen, root: Root, program: readonly Node[]): boolean {
  if (refusalOf(program.at(-1)!.part) !== undefined) return false;
  return !seen.diagnostics.some((fault) => fault.severity === 'error' && concerns(fault, root, seen.tree));
}
