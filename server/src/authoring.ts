import * as z from 'zod/mini';
import { type Gathered, gather } from './document/gather.ts';
import { createGathers } from './document/gathers.ts';
import { type Highlight, highlights } from './document/highlights.ts';
import { type Found, findGraders, placeInHolder, type Site } from './document/sites.ts';
import { type JsonCache, toJson } from './document/toJson.ts';
import type { Tree } from './document/tree.ts';
import { type Piece, type Shape, shapeOf } from './document/walk.ts';
import { type JsonSchema, jsonSchema } from './engine/field.ts';
import { kindOf } from './engine/graders/index.ts';
import type { Json, JsonObject } from './engine/json.ts';
import type { FoundFiles, NamedFile } from './engine/namedFile.ts';
import { placesOf } from './engine/place.ts';
import { criterionKind, rubricKind } from './engine/rubric/kinds.ts';
import type { GraderSpec, Root } from './engine/spec.ts';
import { readLine } from './formats/samples/jsonl.ts';
import type { Diagnostic } from './rules/diagnostic.ts';
import { embedded } from './rules/embedded.ts';
import { fileRules, graderRules } from './rules/index.ts';
import type { Fault, ReadPiece, Rule, SeenFile, SeenNamedFile, Surroundings } from './rules/rule.ts';
import { reweighed } from './rules/severities.ts';
import { formulaProof, type ProofsHeld } from './rules/shared/formulaProof.ts';
import { createNamedFiles } from './rules/shared/namedFiles.ts';
import { onAlias } from './rules/shared/onAlias.ts';
import { templateFields } from './rules/shared/templateFields.ts';
import { suppressions } from './rules/suppressions.ts';

/** Understands spec files. Holds, for each grader that it has seen, what follows from it. */
export interface Authoring {
  readonly diagnose: (tree: Tree, surroundings: Surroundings) => readonly Diagnostic[];
  /** Where its graders stand. */
  readonly found: (tree: Tree) => readonly Found[];
  /** What a file asks to be graded, with the graders that stand in the files it names. */
  readonly roots: (tree: Tree, files?: FoundFiles) => readonly Root[];
  /** The files that it names. */
  readonly named: (tree: Tree) => readonly NamedFile[];
  /** The same with what was found there. */
  readonly namedSeen: (tree: Tree, surroundings: Surroundings) => readonly SeenNamedFile[];
  /** The JSON Schema of a kind; a grader inside it is any value. */
  readonly schemaOf: (type: unknown) => JsonSchema | undefined;
  /** A grader's shape and pieces, offsets from its start. */
  readonly shapeOf: (site: Site) => Shape;
  /** The pieces of all graders, offsets from the start of each one's grader. */
  readonly piecesIn: (tree: Tree) => readonly Piece[];
  /** The tokens of a grader's pieces, offsets from its start. */
  readonly highlightsOf: (site: Site, tree: Tree) => readonly Highlight[];
}

const rubricKinds = [rubricKind, criterionKind];

/** Starts with nothing seen. */
export function createAuthoring(): Authoring {
  const schemaOf = createSchemas();
  const values: JsonCache = new WeakMap();
  const proofs: ProofsHeld = new WeakMap();
  const foundIn = new WeakMap<Tree, readonly Found[]>();
  const rootsOf = new WeakMap<Tree, readonly Root[]>();
  const shapes = new WeakMap<object, { readonly kind: Site['kind']; readonly shape: Shape }>();
  const coloured = new WeakMap<Shape, readonly Highlight[]>();
  const summaries = new WeakMap<object, { readonly key: string; readonly faults: readonly Diagnostic[] }>();
  const faults: Gathered<Diagnostic> = new WeakMap();
  const gatherIn = createGathers();
  const shape = (site: Site): Shape => {
    const { node, kind } = site;
    const known = shapes.get(node);
    if (known && known.kind === kind) return known.shape;
    const found = shapeOf(node, (kind && schemaOf(kind.type)) ?? {});
    shapes.set(node, { kind, shape: found });
    return found;
  };
  const highlightsOf = (site: Site, { text }: Tree) => {
    const { at, node } = site;
    const own = shape(site);
    const known = coloured.get(own) ?? highlights(text.slice(at, at + node.length), own.pieces);
    coloured.set(own, known);
    return known;
  };
  const summary = (site: Site, tree: Tree, surroundings: Surroundings) => {
    const { kind, setting, key: name } = site;
    const context = [kind?.type, setting, name, placeInHolder(site), ...contextOf(surroundings)].join('\n');
    const key = context + lintedIn(shape(site), surroundings);
    const known = summaries.get(site.node);
    if (known?.key === key) return known.faults;
    const found = runGraderRules(site, shape(site), tree, { ...surroundings, values, proofs });
    summaries.set(site.node, { key, faults: found });
    return found;
  };
  const foundOf = (tree: Tree) => {
    const known = foundIn.get(tree) ?? findGraders(tree);
    foundIn.set(tree, known);
    return known;
  };
  const sitesIn = (tree: Tree) => foundOf(tree).flatMap((each) => each.sites);
  const piecesOf = (site: Site) => shape(site).pieces;
  const diagnose = (tree: Tree, surroundings: Surroundings): readonly Diagnostic[] => {
    const [found, sites] = [foundOf(tree), sitesIn(tree)];
    const own = (site: Site) => summary(site, tree, surroundings);
    const gathering = { own, move: moved, context: [...contextOf(surroundings), surroundings.lint] };
    const ofGraders = sites.flatMap((site) => gather(site, gathering, faults).map((fault) => moved(fault, site)));
    const seen: SeenFile = {
      ...surroundings,
      tree,
      found,
      named: named.seen(tree, surroundings),
      gather: (given) => gatherIn(sites, given),
    };
    const ofFile = fileRules.flatMap((rule) => applied(rule, rule.run(seen)));
    const syntax = tree.faults.map((fault) => ({ severity: 'error' as const, ...fault }));
    const judged = reweighed([...ofFile, ...ofGraders], surroundings.severities);
    const silenced = suppressions(tree, surroundings.notation.comment);
    return [...syntax, ...judged.filter((fault) => !silenced(fault))].sort((a, b) => a.from - b.from);
  };
  const roots = (tree: Tree) => {
    const known = rootsOf.get(tree) ?? rootsIn(foundOf(tree), values);
    rootsOf.set(tree, known);
    return known;
  };
  const named = createNamedFiles({ found: foundOf, roots, values, diagnose });
  return {
    diagnose,
    found: foundOf,
    roots: (tree, files) => (files ? named.contents(tree, files) : roots(tree)),
    named: named.of,
    namedSeen: named.seen,
    schemaOf,
    shapeOf: shape,
    piecesIn: (tree) => gatherIn(sitesIn(tree), piecesOf),
    highlightsOf,
  };
}

function createSchemas(): Authoring['schemaOf'] {
  const schemas = new Map<unknown, JsonSchema>();
  return (type) => {
    const kind = rubricKinds.find((each) => each.type === type) ?? kindOf(type);
    if (!kind) return undefined;
    const known = schemas.get(type) ?? jsonSchema(kind.schema(z.unknown()));
    schemas.set(type, known);
    return known;
  };
}

/** All of a grader's surroundings that its rules may read, but for what linters have said. */
function contextOf({ target, today, profile, notation }: Surroundings): readonly (string | undefined)[] {
  return [target, today, profile?.hash, notation.name];
}

/** Which pieces linters have spoken of: what they say of a text stays, so that alone can change. */
function lintedIn({ pieces }: Shape, { lint }: Surroundings): string {
  return pieces.map(({ language, text }) => (lint?.(language, text) ? '\nlinted' : '\n')).join('');
}

function runGraderRules(
  site: Site,
  shape: Shape,
  tree: Tree,
  { values, proofs, ...surroundings }: Surroundings & { readonly values: JsonCache; readonly proofs: ProofsHeld },
): readonly Diagnostic[] {
  const pieces = shape.pieces.map(read);
  const seen = {
    ...surroundings,
    text: tree.text.slice(site.at, site.at + site.node.length),
    site,
    spec: toJson(site.node, values),
    shape,
    pieces,
    places: placesOf(surroundings.target, site.setting),
    fields: once(() => templateFields({ ...surroundings, pieces })),
  };
  const proved = { ...seen, proof: once(() => formulaProof(seen, proofs)) };
  return graderRules.flatMap((rule) => applied(rule, rule.run(proved))).map((fault) => onAlias(seen, fault));
}

/** The first answer of a question, whenever it is asked again. */
function once<Answer>(ask: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined;
  return () => {
    known ??= { answer: ask() };
    return known.answer;
  };
}

function read(piece: Piece): ReadPiece {
  const faults = embedded[piece.language](piece.text);
  return { ...piece, faults };
}

function applied<Seen>(rule: Rule<Seen>, faults: Iterable<Fault>): Diagnostic[] {
  return [...faults].map((fault) => ({ severity: rule.severity, ...fault, code: rule.code }));
}

function moved(fault: Diagnostic, { at, path }: Pick<Site, 'at' | 'path'>): Diagnostic {
  const edits = fault.repair?.edits.map((edit) => ({ ...edit, from: edit.from + at, to: edit.to + at }));
  return {
    ...fault,
    from: fault.from + at,
    to: fault.to + at,
    ...(fault.repair && edits && { repair: { ...fault.repair, edits } }),
    ...(fault.path && { path: [...path, ...fault.path] }),
  };
}

function rootsIn(found: readonly Found[], values: JsonCache): readonly Root[] {
  return found.map(({ form, path, sites, node }) => ({
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

/** The lines of a samples file that are no samples. */
export function sampleFaults(text: string): readonly Diagnostic[] {
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
