import { criterionRoots } from '../engine/rubric/criterionRoots.ts';
import type { Root } from '../engine/spec.ts';

/** The root at a path: a whole container, a criterion of a rubric, or one grader wherever it stands. */
export function rootAt(roots: readonly Root[], path: readonly (string | number)[]): Root | undefined {
  const key = JSON.stringify(path);
  const known = [...roots, ...roots.flatMap(criterionRoots)];
  const whole = known.find((root) => JSON.stringify(root.path) === key);
  if (whole) return whole;
  for (const { graders } of roots)
    for (const grader of graders) {
      if (!startsWith(path, grader.path)) continue;
      const rest = path.slice(grader.path.length);
      const spec = rest.reduce<unknown>(
        (value, step) => (value as Record<string, unknown> | undefined)?.[step],
        grader.spec,
      );
      if (spec === undefined) continue;
      const id = rest.length > 0 ? String(rest.at(-1)) : grader.id;
      return { form: 'grader', id, path, graders: [{ id, path, spec: spec as never }] };
    }
  return undefined;
}

function startsWith(path: readonly (string | number)[], head: readonly (string | number)[]): boolean {
  return head.every((step, index) => path[index] === step);
}
