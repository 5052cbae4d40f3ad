import { compileRoot, flatten } from '../compile.ts';
import type { Json, JsonObject } from '../json.ts';
import type { CompileOptions } from '../kind.ts';
import type { Path, Scale } from '../part.ts';
import { criterionRoots } from '../rubric/criterionRoots.ts';
import type { Row } from '../sample.ts';
import type { Root } from '../spec.ts';
import { specAt } from '../specAt.ts';

/** Something that a person can say a sample is, in their own judgement. */
export interface LabelledPart {
  readonly id: string;
  readonly path: Path;
  /** As it is written. */
  readonly spec: Json | undefined;
  readonly scale: Scale;
}

/**
 * What of a root is labelled, in the order in which it stands: the criteria of a rubric but for groups, those of the
 * row behind them; else each grader that is not made of others.
 */
export function labelledParts(root: Root, row: Row, options: CompileOptions): readonly LabelledPart[] {
  if (root.form !== 'rubric') return gradersIn(root, row, options);
  const own = criterionRoots(root)
    .filter(({ path }) => path.at(-1) !== 'criteria_from')
    .map(({ id, path }) => ({ id, path, spec: specAt(root, row, path), scale: unit }));
  return [...own, ...ofRow(root, row)].filter(({ spec }) => !isGroup(spec));
}

const unit: Scale = [0, 1];

function ofRow(root: Root, row: Row): readonly LabelledPart[] {
  const head = [...(root.graders[0]?.path ?? []), 'criteria_from'];
  const found: LabelledPart[] = [];
  for (let index = 0; ; index++) {
    const path = [...head, index];
    const spec = specAt(root, row, path);
    if (spec === undefined) return found;
    found.push(...withInner(spec, path));
  }
}

/** A criterion, or those in a group; what is no criterion is none. */
function withInner(spec: Json, path: Path): readonly LabelledPart[] {
  const { id, criteria } = (spec ?? {}) as JsonObject;
  if (Array.isArray(criteria))
    return criteria.flatMap((inner: Json, index) => withInner(inner, [...path, 'criteria', index]));
  return typeof id === 'string' ? [{ id, path, spec, scale: unit }] : [];
}

function isGroup(spec: Json | undefined): boolean {
  return typeof spec === 'object' && spec !== null && 'criteria' in spec;
}

function gradersIn(root: Root, row: Row, options: CompileOptions): readonly LabelledPart[] {
  return flatten(compileRoot(root, options)).flatMap(({ id, path, scale, part }) =>
    'parts' in part ? [] : [{ id, path, spec: specAt(root, row, path), scale }],
  );
}
