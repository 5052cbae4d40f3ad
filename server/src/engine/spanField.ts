import { loneTemplate } from '../languages/template/index.ts';
import type { Json, JsonObject } from './json.ts';
import type { Path } from './part.ts';
import { checksOf } from './rubric/criterion.ts';

/** The field of the row that a criterion looks at, which the places of its evidence are in; undefined where it is none. */
export function spanField(criterion: Json | undefined): Path | undefined {
  if (typeof criterion !== 'object' || criterion === null || Array.isArray(criterion)) return undefined;
  const spec = criterion as JsonObject;
  const [found] = checksOf(spec);
  if (!found) return undefined;
  const [check, value] = found;
  const of = check.taking?.(value).of ?? spec.of ?? check.of;
  return typeof of === 'string' ? loneTemplate(of) : undefined;
}
