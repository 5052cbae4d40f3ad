import type { Position, Range } from 'vscode-languageserver-types';
import type { Notation } from '../document/notations.ts';
import type { Found, Site } from '../document/sites.ts';
import { withChildren } from '../document/sites.ts';
import type { Tree } from '../document/tree.ts';
import type { Shape } from '../document/walk.ts';
import type { JsonSchema } from '../engine/field.ts';
import type { Profile } from '../engine/grading.ts';
import type { Diagnostic } from '../rules/diagnostic.ts';

/** All that a feature may look at to answer for one document. */
export interface Seen {
  readonly uri: string;
  readonly tree: Tree;
  readonly notation: Notation;
  readonly found: readonly Found[];
  readonly diagnostics: readonly Diagnostic[];
  readonly profile?: Profile;
  readonly schemaOf: (type: unknown) => JsonSchema | undefined;
  readonly shapeOf: (site: Site) => Shape;
  readonly position: (offset: number) => Position;
  readonly offset: (position: Position) => number;
  /** Calls and money that a grader's run would take; null where the price is not known. */
  readonly estimate: (path: readonly (string | number)[]) => Estimate | undefined;
}

/** What a paid run would take at the most, by the first round of asks. */
export interface Estimate {
  readonly calls: number;
  readonly cost: number | null;
}

/** One LSP feature: `answer` is pure. */
export interface Feature<Params, Answer> {
  readonly method: string;
  readonly capability: Readonly<Record<string, unknown>>;
  readonly answer: (seen: Seen, params: Params) => Answer;
}

/** The innermost grader around an offset. */
export function siteAt(seen: Seen, offset: number): Site | undefined {
  const sites = seen.found.flatMap((found) => found.sites.flatMap(withChildren));
  return sites.findLast(({ at, node }) => at <= offset && offset <= at + node.length);
}

/** Offsets as LSP writes a range. */
export function rangeOf(seen: Seen, from: number, to: number): Range {
  return { start: seen.position(from), end: seen.position(to) };
}
