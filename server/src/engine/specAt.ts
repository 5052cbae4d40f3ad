import type { Json, JsonObject } from './json.ts';
import type { Path } from './part.ts';
import { criteriaSource } from './rubric/criteriaSource.ts';
import type { Row } from './sample.ts';
import type { Root } from './spec.ts';
import { valueAt } from './text.ts';

/** What stands at the path of a grader: in the spec, or for a criterion of a row's own in that row. */
export function specAt({ graders }: Root, row: Row, path: Path): Json | undefined {
  const grader = graders.find(({ path: head }) => head.every((step, at) => path[at] === step));
  if (!grader) return undefined;
  const rest = path.slice(grader.path.length);
  return rest[0] === 'criteria_from' && rest.length > 1
    ? inside(listOf(grader.spec, row), rest.slice(1))
    : inside(grader.spec, rest);
}

function listOf(spec: Json, row: Row): Json | undefined {
  const source = inside(spec, ['criteria_from']);
  const read = typeof source === 'string' ? criteriaSource(source) : undefined;
  return read && 'path' in read ? valueAt(row, read.path) : undefined;
}

function inside(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as JsonObject)[step]
        : undefined,
    value,
  );
}
