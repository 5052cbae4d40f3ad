import type { JsonObject } from '../engine/json.ts';
import type { GraderSpec, Root } from '../engine/spec.ts';
import { Unusable } from './command.ts';

/** Keeps only the graders with these ids, wherever they stand; all where no id is given. */
export function onlyGraders(roots: readonly Root[], ids: readonly string[]): readonly Root[] {
  if (ids.length === 0) return roots;
  const graders = roots.flatMap((root) => root.graders.flatMap(withInner));
  return ids.map((id) => {
    const found = graders.find((grader) => grader.id === id);
    const known = graders.map((grader) => grader.id).join(', ');
    if (!found) throw new Unusable(`There is no grader \`${id}\`. There are: ${known}.`);
    return { form: 'grader', id, path: found.path, graders: [found] };
  });
}

function withInner(grader: GraderSpec): GraderSpec[] {
  const inner = (grader.spec as JsonObject | null)?.graders;
  if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return [grader];
  const children = Object.entries(inner as JsonObject);
  return [grader, ...children.map(([id, spec]) => ({ id, spec, path: [...grader.path, 'graders', id] }))];
}
