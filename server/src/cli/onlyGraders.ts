import type { JsonObject } from '../engine/json.ts';
import { criterionRoots } from '../engine/rubric/criterionRoots.ts';
import type { GraderSpec, Root } from '../engine/spec.ts';
import { Unusable } from './command.ts';

/** Keeps only the graders or criteria with these ids, wherever they stand; all where no id is given. */
export function onlyGraders(roots: readonly Root[], ids: readonly string[]): readonly Root[] {
  if (ids.length === 0) return roots;
  const known = roots.flatMap((root) => [
    ...root.graders.flatMap(withInner).map((grader) => rootOf(root, grader)),
    ...criterionRoots(root),
  ]);
  return ids.map((id) => {
    const found = known.find((root) => root.id === id);
    if (!found)
      throw new Unusable(`There is no grader \`${id}\`. There are: ${known.map((root) => root.id).join(', ')}.`);
    return found;
  });
}

function rootOf({ form }: Root, grader: GraderSpec): Root {
  const { id, path } = grader;
  return { form: form === 'rubric' ? form : 'grader', id, path, graders: [grader] };
}

function withInner(grader: GraderSpec): GraderSpec[] {
  const inner = (grader.spec as JsonObject | null)?.graders;
  if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return [grader];
  const children = Object.entries(inner as JsonObject);
  return [grader, ...children.map(([id, spec]) => ({ id, spec, path: [...grader.path, 'graders', id] }))];
}
