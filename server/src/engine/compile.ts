import { brokenPart } from './brokenPart.ts';
import { kindOf } from './graders/index.ts';
import { hashOf } from './hash.ts';
import type { Json, JsonObject } from './json.ts';
import type { CompileOptions, Family, Kind } from './kind.ts';
import type { Outcome } from './outcome.ts';
import { failure } from './outcome.ts';
import type { Member, Path, Scale } from './part.ts';
import { isRubric } from './rubric/isRubric.ts';
import { rubricKind } from './rubric/kinds.ts';
import { ownPassing } from './rubric/passing.ts';
import { shapeFault } from './shapeFault.ts';
import type { GraderSpec, Root } from './spec.ts';

/**
 * Compiles what one file asks for, of a rubric the criterion at the path. Never fails: a grader that cannot run gives
 * an error on every row, with its reason. `compile` may give back what it compiled before.
 */
export function compileRoot(root: Root, given: CompileOptions, compile = compileGrader): Member {
  const options = root.prints ? { ...given, prints: root.prints } : given;
  const graders = root.graders.map((grader) => withPassing(compile(grader, options), grader));
  if (root.form === 'rubric') return { ...(memberAt(graders[0]!, root.path) ?? graders[0]!), ours: true };
  if (root.form !== 'criteria') return memberAt(graders[0]!, root.path) ?? graders[0]!;
  const hash = hashOf(['criteria', graders.map(({ part }) => part.hash), root.graders.map(passMark)]);
  return { id: root.id, path: root.path, scale: unit, part: { hash, parts: graders, combine: allPass(root.graders) } };
}

/** What a grader that stands by itself calls passing; one inside another has no say. */
function withPassing(member: Member, { spec }: GraderSpec): Member {
  const kind = kindFor(spec);
  const passing = kind && (kind.passing ?? ownPassing)(spec as JsonObject);
  return { ...member, ...(passing && { passing }) };
}

/** The part of a member that stands at a path. */
function memberAt(member: Member, path: Path): Member | undefined {
  if (member.path.length >= path.length)
    return member.path.every((step, index) => step === path[index]) ? member : undefined;
  const parts = 'parts' in member.part ? member.part.parts : [];
  return parts.map((part) => memberAt(part, path)).find((found) => found !== undefined);
}

/** Compiles one grader with all that stands inside it. */
export function compileGrader({ id, path, spec }: GraderSpec, options: CompileOptions): Member {
  const kind = kindFor(spec);
  if (!kind) return { id, path, scale: unit, part: brokenPart(spec, 'This grader has no known `type`.') };
  const fault = shapeFault(kind, spec);
  if (fault) return { id, path, scale: unit, part: brokenPart(spec, fault) };
  const domain = kind.domain(spec as JsonObject);
  const scale = domain.kind === 'range' ? ([domain.lo, domain.hi] as const) : unit;
  return { id, path, scale, part: kind.compile(spec as JsonObject, familyAt(path, options)) };
}

function familyAt(path: Path, options: CompileOptions): Family {
  const { interpreter: _, ...locked } = options;
  return {
    ...options,
    path,
    child: (id, inside, spec) => compileGrader({ id, path: [...path, ...inside], spec }, options),
    sandboxed: () => familyAt(path, locked),
  };
}

function kindFor(spec: Json): Kind | undefined {
  return isRubric(spec) ? rubricKind : kindOf((spec as JsonObject | null)?.type);
}

const unit: Scale = [0, 1];

/** The score from which on a criterion passes; undefined where none can be told. */
export function passMark({ spec }: GraderSpec): number | null {
  const kind = kindOf((spec as JsonObject | null)?.type);
  return (kind && !shapeFault(kind, spec) ? kind.threshold(spec as JsonObject) : undefined) ?? null;
}

/** A row passes when every criterion passes (recorded runs); a criterion without a mark cannot be decided. */
function allPass(graders: readonly GraderSpec[]): (outcomes: readonly Outcome[]) => Outcome {
  const marks = graders.map(passMark);
  return (outcomes) => {
    let passed = true;
    for (const [index, outcome] of outcomes.entries()) {
      const id = graders[index]!.id;
      const mark = marks[index];
      if ('flag' in outcome) return failure(outcome.flag, `\`${id}\` could not be graded: ${outcome.message}`);
      if ('skipped' in outcome) continue;
      if (mark === null || mark === undefined) return failure('other_error', `\`${id}\` has no \`pass_threshold\`.`);
      passed &&= outcome.score >= mark;
    }
    return { score: passed ? 1 : 0 };
  };
}

/** A part with its place in the flat list that a run works through. */
export interface Node extends Member {
  /** Positions of its parts in the list; all before its own. */
  readonly parts: readonly number[];
}

/** Lists a member and all below it, children first, so that the last is the whole; no two parts have one id. */
export function flatten(member: Member): readonly Node[] {
  const nodes = listed(member, []);
  const counts = new Map<string, number>();
  return nodes.map((node, index) => {
    const count = (counts.get(node.id) ?? 0) + 1;
    counts.set(node.id, count);
    return count === 1 || index === nodes.length - 1 ? node : { ...node, id: `${node.id}#${count}` };
  });
}

function listed(member: Member, nodes: Node[]): readonly Node[] {
  const { part } = member;
  const parts = 'parts' in part ? part.parts.map((child) => listed(child, nodes).length - 1) : [];
  nodes.push({ ...member, parts });
  return nodes;
}
