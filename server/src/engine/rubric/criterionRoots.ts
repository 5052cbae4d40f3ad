import type { Json, JsonObject } from '../json.ts';
import type { Path } from '../part.ts';
import type { Root } from '../spec.ts';

/**
 * The criteria of a rubric, each to be graded alone: the whole rubric with the path of the one. Groups come first, and
 * last what stands for the criteria of rows.
 */
export function criterionRoots(root: Root): readonly Root[] {
  const [rubric] = root.form === 'rubric' ? root.graders : [];
  if (!rubric) return [];
  const { criteria_from } = (rubric.spec ?? {}) as JsonObject;
  const ofRows = { id: 'criteria_from', path: [...rubric.path, 'criteria_from'] };
  const all = [...criteriaIn(rubric.spec, rubric.path), ...(criteria_from === undefined ? [] : [ofRows])];
  return all.map((each) => ({ ...root, ...each }));
}

function criteriaIn(holder: Json | undefined, path: Path): readonly { readonly id: string; readonly path: Path }[] {
  const { criteria } = (holder ?? {}) as JsonObject;
  return (Array.isArray(criteria) ? criteria : []).flatMap((spec: Json, index) => {
    const inner = [...path, 'criteria', index];
    const { id } = (spec ?? {}) as JsonObject;
    return [{ id: typeof id === 'string' ? id : `criterion ${index}`, path: inner }, ...criteriaIn(spec, inner)];
  });
}
