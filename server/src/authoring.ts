import * as z from 'zod/mini';
import { findGraders, type Site, withChildren } from './document/sites.ts';
import { type JsonCache, toJson } from './document/toJson.ts';
import type { Tree } from './document/tree.ts';
import { type Piece, type Shape, shapeOf } from './document/walk.ts';
import { type JsonSchema, jsonSchema } from './engine/field.ts';
import { kindOf } from './engine/graders/index.ts';
import type { Json, JsonObject } from './engine/json.ts';
import { placesOf } from './engine/place.ts';
import type { GraderSpec, Root } from './engine/spec.ts';
import { readLine } from './formats/samples/jsonl.ts';
import type { Diagnostic } from './rules/diagnostic.ts';
import { embedded } from './rules/embedded.ts';
import { fileRules, graderRules } from './rules/index.ts';
import type { Fault, ReadPiece, Rule, SeenGrader, Surroundings } from './rules/rule.ts';

/** Understands spec files. Holds, for each grader that it has seen, what follows from it. */
export interface Authoring {
  readonly diagnose: (tree: Tree, surroundings: Surroundings) => readonly Diagnostic[];
  /** What a file asks to be graded. */
  readonly roots: (tree: Tree) => readonly Root[];
  /** The JSON Schema of a kind; a grader inside it is any value. */
  readonly schemaOf: (type: unknown) => JsonSchema | undefined;
  /** A grader's shape and pieces, offsets from its start. */
  readonly shapeOf: (site: Site) => Shape;
}

/** Starts with nothing seen. */
export function createAuthoring(): Authoring {
  const schemas = new Map<unknown, JsonSchema>();
  const values: JsonCache = new WeakMap();
  const rootsOf = new WeakMap<Tree, readonly Root[]>();
  const shapes = new WeakMap<object, Shape>();
  const summaries = new WeakMap<object, { readonly key: string; readonly faults: readonly Diagnostic[] }>();
  const schemaOf = (type: unknown) => {
    const kind = kindOf(type);
    if (!kind) return undefined;
    const known = schemas.get(type) ?? jsonSchema(kind.schema(z.unknown()));
    schemas.set(type, known);
    return known;
  };
  const shape = (site: Site): Shape => {
    const known = shapes.get(site.node) ?? shapeOf(site.node, (site.kind && schemaOf(site.kind.type)) ?? {});
    shapes.set(site.node, known);
    return known;
  };
  const summary = (site: Site, tree: Tree, surroundings: Surroundings) => {
    const key = contextOf(site, surroundings);
    const known = summaries.get(site.node);
    if (known?.key === key) return known.faults;
    const faults = runGraderRules(site, shape(site), tree, { ...surroundings, values });
    summaries.set(site.node, { key, faults });
    return faults;
  };
  const diagnose = (tree: Tree, surroundings: Surroundings): readonly Diagnostic[] => {
    const found = findGraders(tree);
    const sites = found.flatMap((each) => each.sites.flatMap(withChildren));
    const ofGraders = sites.flatMap((site) => summary(site, tree, surroundings).map((fault) => moved(fault, site)));
    const ofFile = fileRules.flatMap((rule) => applied(rule, rule.run({ ...surroundings, tree, found })));
    const syntax = tree.faults.map((fault) => ({ severity: 'error' as const, ...fault }));
    return [...syntax, ...ofFile, ...ofGraders].sort((a, b) => a.from - b.from);
  };
  const roots = (tree: Tree) => {
    const known = rootsOf.get(tree) ?? rootsIn(tree, values);
    rootsOf.set(tree, known);
    return known;
  };
  return { diagnose, roots, schemaOf, shapeOf: shape };
}

/** All of a grader's surroundings that its rules may read. */
function contextOf(site: Site, { target, today, profile, notation }: Surroundings): string {
  return [target, site.setting, site.key, today, profile?.hash, notation.name].join('\n');
}

function runGraderRules(
  site: Site,
  shape: Shape,
  tree: Tree,
  { values, ...surroundings }: Surroundings & { readonly values: JsonCache },
): readonly Diagnostic[] {
  const seen: SeenGrader = {
    ...surroundings,
    text: tree.text.slice(site.at, site.at + site.node.length),
    site,
    spec: toJson(site.node, values),
    shape,
    pieces: shape.pieces.map(read),
    places: placesOf(surroundings.target, site.setting),
  };
  return graderRules.flatMap((rule) => applied(rule, rule.run(seen)));
}

function read(piece: Piece): ReadPiece {
  const faults = embedded[piece.language](piece.text);
  return { ...piece, faults };
}

function applied<Seen>(rule: Rule<Seen>, faults: Iterable<Fault>): Diagnostic[] {
  return [...faults].map((fault) => ({ severity: rule.severity, ...fault, code: rule.code }));
}

function moved(fault: Diagnostic, { at, path }: Site): Diagnostic {
  const edits = fault.repair?.edits.map((edit) => ({ ...edit, from: edit.from + at, to: edit.to + at }));
  return {
    ...fault,
    from: fault.from + at,
    to: fault.to + at,
    ...(fault.repair && edits && { repair: { ...fault.repair, edits } }),
    ...(fault.path && { path: [...path, ...fault.path] }),
  };
}

function rootsIn(tree: Tree, values: JsonCache): readonly Root[] {
  return findGraders(tree).map(({ form, path, sites, node }) => ({
    form,
    path,
    id: nameOf(toJson(node, values)) ?? (form === 'criteria' ? 'all criteria' : 'reward'),
    graders: unique(
      sites.map((site) => ({
        id: nameOf(toJson(site.node, values)) ?? 'grader',
        path: site.path,
        spec: toJson(site.node, values),
      })),
    ),
  }));
}

function nameOf(spec: Json): string | undefined {
  const name = (spec as JsonObject | null)?.name;
  return typeof name === 'string' && name ? name : undefined;
}

function unique(graders: readonly GraderSpec[]): readonly GraderSpec[] {
  const counts = new Map<string, number>();
  return graders.map((grader) => {
    const count = (counts.get(grader.id) ?? 0) + 1;
    counts.set(grader.id, count);
    return count === 1 ? grader : { ...grader, id: `${grader.id}#${count}` };
  });
}

/** Beyond this many characters an open samples file is not checked as a whole. */
const largest = 20_000_000;

/** The lines of a samples file that are no samples. */
export function sampleFaults(text: string): readonly Diagnostic[] {
  if (text.length > largest) return [];
  const faults: Diagnostic[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const skipped = index === 0 && line.startsWith('\uFEFF') ? 1 : 0;
    const clean = line.slice(skipped);
    const row = clean.trim() ? readLine(clean, index + 1) : undefined;
    const at = start + skipped;
    if (row && 'message' in row)
      faults.push({
        from: at + row.from,
        to: at + row.to,
        code: 'malformed-sample',
        severity: 'error',
        message: row.message,
      });
    start += line.length + 1;
  }
  return faults;
}
