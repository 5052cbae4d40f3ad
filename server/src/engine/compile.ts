import { brokenPart } from './brokenPart.ts';
import { kindOf } from './graders/index.ts';
import { hashOf } from './hash.ts';
import type { Json, JsonObject } from './json.ts';
import type { CompileOptions, Kind } from './kind.ts';
import type { Outcome } from './outcome.ts';
import { failure } from './outcome.ts';
import type { Member, Part, Path, Scale } from './part.ts';
import { isRubric } from './rubric/isRubric.ts';
import { rubricKind } from './rubric/kinds.ts';
import { shapeFault } from './shapeFault.ts';
import type { GraderSpec, Root } from './spec.ts';

/**
 * Compiles what one file asks for, of a rubric the criterion at the path. Never fails: a grader that cannot run gives
 * an error on every row, with its reason.
 */
export function compileRoot(root: Root, options: CompileOptions): Member {
  const graders = root.graders.map((grader) => compileGrader(grader, options));
  if (root.form !== 'criteria') return memberAt(graders[0]!, root.path) ?? graders[0]!;
  const hash = hashOf(['criteria', graders.map(({ part }) => part.hash), root.graders.map(passMark)]);
  return { id: root.id, path: root.path, scale: unit, part: { hash, parts: graders, combine: allPass(root.graders) } };
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
  const child = (name: string, inside: Path, inner: Json) =>
    compileGrader({ id: name, path: [...path, ...inside], spec: inner }, options);
  const domain = kind.domain(spec as JsonObject);
  const scale = domain.kind === 'range' ? ([domain.lo, domain.hi] as const) : unit;
  return { id, path, scale, part: kind.compile(spec as JsonObject, { ...options, path, child }) };
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
export interface Node {
  readonly id: string;
  readonly path: Path;
  readonly part: Part;
  readonly scale: Scale;
  readonly penalty?: boolean;
  /** Positions of its parts in the list; all before its own. */
  readonly parts: readonly number[];
}

/** Lists a member and all below it, children first, so that the last is the whole. */
export function flatten(member: Member, nodes: Node[] = []): readonly Node[] {
  const { part, id, path, scale, penalty } = member;
  const parts = 'parts' in part ? part.parts.map((child) => flatten(child, nodes).length - 1) : [];
  nodes.push({ id, path, part, scale, parts, ...(penalty && { penalty }) });
  return nodes;
}
