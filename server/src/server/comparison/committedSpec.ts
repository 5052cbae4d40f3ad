import type { Tree } from '../../document/tree.ts';
import type { CompileOptions } from '../../engine/kind.ts';
import type { FoundFiles } from '../../engine/namedFile.ts';
import type { Root } from '../../engine/spec.ts';
import { type PartDiffs, partDiffs } from '../../engine/specDiff.ts';
import { type SpecPart, specParts } from '../../engine/specParts.ts';
import type { Desk } from '../desk.ts';
import type { SpecDocument } from '../documents.ts';
import { compileOptions } from '../settings.ts';

/** A spec as the last commit has it. */
export interface CommittedSpec {
  readonly text: string;
  /** Read in the notation of the open document, when that is asked for first. */
  tree?: Tree;
  /** Its parts by root, as they were compiled last, and with what. */
  compiled?: { readonly key: string; readonly parts: ReadonlyMap<string, readonly SpecPart[]> };
  /** How the spec differed from it last, and what that was found from. */
  latest?: { readonly from: readonly unknown[]; readonly diffs: readonly RootDiff[] };
}

/** One thing that a file asks to be graded, as the last commit has it and as it is now. */
export interface RootDiff {
  readonly before: Root;
  readonly after: Root;
  readonly diffs: PartDiffs;
}

/** How each root of an open spec differs in meaning from the last commit; undefined where that has none. */
export function rootDiffs(desk: Desk, document: SpecDocument): readonly RootDiff[] | undefined {
  const spec = desk.committed.get(document.uri);
  const state = desk.known.get(document.uri);
  if (!spec || !state) return undefined;
  const { settings, wordNet, files } = state;
  const from = [document.tree, settings, wordNet, files];
  if (spec.latest?.from.every((each, index) => each === from[index])) return spec.latest.diffs;
  const diffs = compareRoots(desk, document, spec);
  spec.latest = { from, diffs };
  return diffs;
}

function compareRoots({ authoring, known }: Desk, document: SpecDocument, spec: CommittedSpec): readonly RootDiff[] {
  const { settings, wordNet, files } = known.get(document.uri)!;
  const options = compileOptions(settings, wordNet);
  const befores = new Map(authoring.roots(treeOf(spec, document), files).map((root) => [keyOf(root), root]));
  const parts = partsOf(spec, [...befores.values()], options, files);
  return authoring.roots(document.tree, files).flatMap((after) => {
    const before = befores.get(keyOf(after));
    return before ? [{ before, after, diffs: partDiffs(parts.get(keyOf(before))!, specParts(after, options)) }] : [];
  });
}

/** The tree of what the last commit has. */
export function treeOf(spec: CommittedSpec, { notation }: SpecDocument): Tree {
  spec.tree ??= notation.reader.read(spec.text);
  return spec.tree;
}

function partsOf(
  spec: CommittedSpec,
  roots: readonly Root[],
  options: CompileOptions,
  files: FoundFiles | undefined,
): ReadonlyMap<string, readonly SpecPart[]> {
  const key = JSON.stringify([options, files]);
  if (spec.compiled?.key === key) return spec.compiled.parts;
  const parts = new Map(roots.map((root) => [keyOf(root), specParts(root, options)]));
  spec.compiled = { key, parts };
  return parts;
}

function keyOf({ path }: Root): string {
  return JSON.stringify(path);
}
