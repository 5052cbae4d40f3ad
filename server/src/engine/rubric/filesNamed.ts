import type { Json, JsonObject } from '../json.ts';
import type { NamedFile } from '../namedFile.ts';
import type { Path } from '../part.ts';
import type { Root } from '../spec.ts';
import { checksOf } from './criterion.ts';

/** The files that rubrics name, whatever else is wrong in them. */
export function filesNamed(roots: readonly Root[]): readonly NamedFile[] {
  return roots.flatMap(({ form, graders }) =>
    form === 'rubric' ? graders.flatMap(({ spec, path }) => [...samplesOf(spec, path), ...inCriteria(spec, path)]) : [],
  );
}

function samplesOf(rubric: Json, path: Path): readonly NamedFile[] {
  const { samples } = asObject(rubric);
  return typeof samples === 'string' && samples !== ''
    ? [{ at: [...path, 'samples'], path: samples, holds: 'samples' }]
    : [];
}

function inCriteria(holder: Json, path: Path): readonly NamedFile[] {
  const { criteria } = asObject(holder);
  return (Array.isArray(criteria) ? criteria : []).flatMap((criterion: Json, index) => {
    const at = [...path, 'criteria', index];
    const own = checksOf(asObject(criterion)).flatMap(([{ name, files }, value]) =>
      (files?.(value) ?? []).map((file) => ({ ...file, at: [...at, name, ...file.at] })),
    );
    return [...own, ...inCriteria(criterion, at)];
  });
}

function asObject(value: Json): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
