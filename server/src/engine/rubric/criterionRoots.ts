import type { Json, JsonObject } from '../json.ts';
import type { Path } from '../part.ts';
import type { Root } from '../spec.ts';

/** The criteria of a rubric, each to be graded alone: the whole rubric with the path of the one. Groups come first. */
export function criterionRoots(root: Root): readonly Root[] {
  const [rubric] = root.form === 'rubric' ? root.graders : [];
  return rubric ? criteriaIn(rubric.spec, rubric.path).map((each) => ({ ...root, ...each })) : [];
}

function criteriaIn(holder: Json | undefined, path: Path): readonly { readonly id: string; readonly path: Path }[] {
  const { criteria } = (holder ?? {}) as JsonObject;
  return (Array.isArray(criteria) ? criteria : []).flatMap((spec: Json, index) => {
    const inner = [...path, 'criteria', index];
    const { id } = (spec ?? {}) as JsonObject;
    return [{ id: typeof id === 'string' ? id : `criterion ${index}`, path: inner }, ...criteriaIn(spec, inner)];
  });
}
