import { compileRoot } from './compile.ts';
import type { Json, JsonObject } from './json.ts';
import type { CompileOptions } from './kind.ts';
import type { Member, Path } from './part.ts';
import { pointsOf } from './rubric/compileRubric.ts';
import type { Root } from './spec.ts';

/** A grader or criterion of a spec, or the whole of it, with what it means. */
export interface SpecPart {
  readonly id: string;
  /** Of the grader or criterion in its spec. */
  readonly path: Path;
  /** The ids of all that it stands in below the whole; a part of the whole has none. */
  readonly within: readonly string[];
  /** Undefined for the whole. */
  readonly points?: number;
  /** A number or true; undefined where it is no gate. */
  readonly gate?: Json;
  /** Names all that can change its score, gate and points left out; of a group with all that is inside. */
  readonly hash: string;
  readonly isGroup: boolean;
  /** As written, without what is inside it and what is there for people. */
  readonly own: JsonObject;
}

/** The parts of a spec, the whole first. */
export function specParts(root: Root, options: CompileOptions): readonly SpecPart[] {
  const graders = root.graders.map((grader) => ({ ...grader, spec: ungated(grader.spec) }));
  const [whole, ...parts] = listed(compileRoot({ ...root, graders }, options), root, []);
  return [{ ...whole!, id: '', within: [] }, ...parts];
}

function listed({ id, path, part }: Member, root: Root, within: readonly string[]): readonly SpecPart[] {
  const inner = 'parts' in part ? part.parts : [];
  const spec = specAt(root, path);
  const own = cut(spec, path, new Set(inner.map((member) => String(member.path))));
  const gate = isObject(spec) && spec.gate !== false ? spec.gate : undefined;
  const isCriterion = within.length > 0 && isObject(spec);
  const self: SpecPart = {
    id,
    path,
    within: within.slice(1),
    hash: part.hash,
    isGroup: 'parts' in part,
    own: isObject(own) ? forScores(own) : {},
    ...(isCriterion && { points: pointsOf(spec) }),
    ...(isCriterion && gate !== undefined && { gate }),
  };
  return [self, ...inner.flatMap((member) => listed(member, root, [...within, id]))];
}

function specAt({ graders }: Root, path: Path): Json | undefined {
  const grader = graders.find((each) => each.path.every((step, index) => path[index] === step));
  const rest = grader ? path.slice(grader.path.length) : [];
  return rest.reduce<Json | undefined>((value, step) => (value as JsonObject | undefined)?.[step], grader?.spec);
}

/** What is there for people, and what is compared apart. */
const others = new Set(['id', 'name', 'title', 'tags', 'rationale', 'source', 'samples', 'points', 'gate']);

/** What a key means where it is absent. */
const defaults: Readonly<Record<string, Json>> = { aggregate: 'points', clip: 'sample', passes: 'reward' };

function forScores(own: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(own).filter(([key, value]) => !others.has(key) && defaults[key] !== value));
}

/** A value without the parts at some paths; a list or object that is left empty goes too. */
function cut(value: Json | undefined, path: Path, parts: ReadonlySet<string>): Json | undefined {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    if (parts.has(String(at))) return [];
    const rest = cut(inner, at, parts);
    const isEmptied = typeof rest === 'object' && rest !== null && Object.keys(rest).length === 0;
    return isEmptied && Object.keys(inner as object).length > 0 ? [] : [[key, rest as Json] as const];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** A spec as if nothing in it were a gate. */
function ungated(spec: Json): Json {
  if (!isObject(spec) || !Array.isArray(spec.criteria)) return spec;
  const { gate: _, ...rest } = spec;
  return { ...rest, criteria: spec.criteria.map(ungatedCriterion) };
}

function ungatedCriterion(spec: Json): Json {
  if (!isObject(spec)) return spec;
  const { gate: _, ...rest } = spec;
  return ungated(rest);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
