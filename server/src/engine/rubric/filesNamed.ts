import type { Json, JsonObject } from '../json.ts';
import type { NamedFile } from '../namedFile.ts';
import type { Path } from '../part.ts';
import type { Root } from '../spec.ts';
import { checksOf } from './criterion.ts';

/** The files that each criterion names, `at` counting from it; whoever asks again for a changed rubric holds it. */
export type FilesHeld = WeakMap<object, readonly NamedFile[]>;

/** The files that rubrics name, whatever else is wrong in them. */
export function filesNamed(roots: readonly Root[], held: FilesHeld = new WeakMap()): readonly NamedFile[] {
  return roots.flatMap(({ form, graders }) =>
    form === 'rubric'
      ? graders.flatMap(({ spec, path }) => [...samplesOf(spec, path), ...below(path, inCriteria(spec, held))])
      : [],
  );
}

function samplesOf(rubric: Json, path: Path): readonly NamedFile[] {
  const { samples } = asObject(rubric);
  return typeof samples === 'string' && samples !== ''
    ? [{ at: [...path, 'samples'], path: samples, holds: 'samples' }]
    : [];
}

function inCriteria(holder: Json, held: FilesHeld): readonly NamedFile[] {
  const { criteria } = asObject(holder);
  return (Array.isArray(criteria) ? criteria : []).flatMap((criterion: Json, index) => {
    const files = inCriterion(asObject(criterion), held);
    return files.length === 0 ? files : below(['criteria', index], files);
  });
}

function inCriterion(criterion: JsonObject, held: FilesHeld): readonly NamedFile[] {
  const known = held.get(criterion) ?? [...ofChecks(criterion), ...inCriteria(criterion, held)];
  held.set(criterion, known);
  return known;
}

function ofChecks(criterion: JsonObject): readonly NamedFile[] {
  return checksOf(criterion).flatMap(([{ name, files }, value]) => below([name], files?.(value) ?? []));
}

function below(path: Path, files: readonly NamedFile[]): readonly NamedFile[] {
  return files.map((file) => ({ ...file, at: [...path, ...file.at] }));
}

function asObject(value: Json): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
