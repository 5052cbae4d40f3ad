import type { Path } from '../../document/tree.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import type { SeenGrader } from '../rule.ts';
import { asList, asObject, asText, specOf } from './specOf.ts';

/** A judge that a grader names, with how it is sampled. */
export interface NamedJudge {
  readonly model: string;
  readonly path: Path;
  readonly params: JsonObject;
  readonly paramsPath: Path;
}

/** The judges that a grader, a rubric or a criterion names itself; what it inherits is not among them. */
export function judgesIn(seen: Pick<SeenGrader, 'site' | 'spec'>): readonly NamedJudge[] {
  const spec = specOf(seen);
  if (seen.site.kind?.criteria === undefined) {
    const paramsPath = ['sampling_params'];
    return named(spec.model, ['model'], asObject(spec.sampling_params) ?? {}, paramsPath);
  }
  const panel = asList(spec.judges) ?? [];
  return [
    ...oneJudge(spec.judge, ['judge']),
    ...panel.flatMap((each, index) => oneJudge(each, ['judges', index])),
    ...oneJudge(spec.escalate, ['escalate']),
  ];
}

/** A judge is a name, or settings with one. */
function oneJudge(given: Json | undefined, path: Path): readonly NamedJudge[] {
  const params = asObject(given);
  return params ? named(params.model, [...path, 'model'], params, path) : named(given, path, {}, path);
}

function named(model: Json | undefined, path: Path, params: JsonObject, paramsPath: Path): readonly NamedJudge[] {
  const name = asText(model);
  return name ? [{ model: name, path, params, paramsPath }] : [];
}
