import * as z from 'zod/mini';
import { kindOf } from './graders/index.ts';
import { hashOf } from './hash.ts';
import type { Json, JsonObject } from './json.ts';
import type { CompileOptions, Kind } from './kind.ts';
import type { Outcome } from './outcome.ts';
import { failure } from './outcome.ts';
import type { Member, Part, Path, Scale } from './part.ts';
import type { GraderSpec, Root } from './spec.ts';

/** Stands for a grader that cannot run: every row is an error with the reason. */
export function brokenPart(spec: Json, message: string): Part {
  return {
    hash: hashOf(['broken', spec, message]),
    reads: [],
    paid: false,
    score: () => failure('other_error', message),
  };
}

/** Compiles what one file asks for. Never fails: a grader that cannot run gives an error on every row, with its reason. */
export function compileRoot(root: Root, options: CompileOptions): Member {
  const graders = root.graders.map((grader) => compileGrader(grader, options));
  if (root.form === 'grader') return graders[0]!;
  const hash = hashOf(['criteria', graders.map(({ part }) => part.hash), root.graders.map(passMark)]);
  return { id: root.id, path: root.path, scale: unit, part: { hash, parts: graders, combine: allPass(root.graders) } };
}

/** Compiles one grader with all that stands inside it. */
export function compileGrader({ id, path, spec }: GraderSpec, options: CompileOptions): Member {
  const kind = kindOf((spec as JsonObject | null)?.type);
  if (!kind) return { id, path, scale: unit, part: brokenPart(spec, 'This grader has no known `type`.') };
  const fault = shapeFault(kind, spec);
  if (fault) return { id, path, scale: unit, part: brokenPart(spec, fault) };
  const child = (name: string, inner: Json) =>
    compileGrader({ id: name, path: [...path, kind.children!, name], spec: inner }, options);
  const domain = kind.domain(spec as JsonObject);
  const scale = domain.kind === 'range' ? ([domain.lo, domain.hi] as const) : unit;
  return { id, path, scale, part: kind.compile(spec as JsonObject, { ...options, child }) };
}

const unit: Scale = [0, 1];

function shapeFault(kind: Kind, spec: Json): string | undefined {
  const result = kind.schema(z.unknown()).safeParse(spec);
  const issue = result.error?.issues[0];
  if (!issue) return undefined;
  const place = issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'it';
  return `This ${kind.title.toLowerCase()} grader cannot run: ${place} is missing or not of the right shape.`;
}

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
  /** Positions of its parts in the list; all before its own. */
  readonly parts: readonly number[];
}

/** Lists a member and all below it, children first, so that the last is the whole. */
export function flatten(member: Member, nodes: Node[] = []): readonly Node[] {
  const { part, id, path, scale } = member;
  const parts = 'parts' in part ? part.parts.map((child) => flatten(child, nodes).length - 1) : [];
  nodes.push({ id, path, part, scale, parts });
  return nodes;
}
