import type { ValidationResult } from '@cfworker/json-schema';
import type { Json, JsonObject } from '../../json.ts';
import { exactKey } from './exact.ts';
import { listCosts, type Repeating, repeatingLists } from './repeatingLists.ts';

/** Steps that the validator may take to compare each element of a list with each other one. */
const most = 1_000_000;
/** Steps to compare lists with those that repeat something. */
const mostCompared = 20_000_000;

/** What stands in the place of `uniqueItems` for one value. */
export interface UniqueItems {
  /** A schema with `uniqueItems`, without it and as strict. */
  readonly replaced: (schema: JsonObject) => JsonObject;
  /** Why the value does not fit, where that is what was put in the place. */
  readonly reason: (error: ValidationResult['errors'][number]) => string | undefined;
}

/**
 * The validator compares all pairs of elements, which takes long in long lists; then it is handed the very lists of the
 * value that repeat something. Undefined where it is quick enough by itself; `endless` where there are too many lists.
 */
export function uniqueItemsOf(value: Json): UniqueItems | 'endless' | undefined {
  const { pairs, values } = listCosts(value);
  if (pairs <= most) return undefined;
  const repeating = repeatingLists(value);
  if (repeating.size * values > mostCompared) return 'endless';
  const lists = [...repeating.values()].map(({ list }) => list as Json[]);
  return {
    replaced: ({ uniqueItems, allOf, ...schema }) => {
      const own = Array.isArray(allOf) ? allOf : [];
      const all = uniqueItems === true ? [...own, { not: { enum: lists } }] : own;
      return { ...schema, ...((allOf !== undefined || all.length > 0) && { allOf: all }) };
    },
    reason: ({ keyword, instanceLocation }) =>
      keyword === 'not' ? reasonAt(repeating, at(value, instanceLocation)) : undefined,
  };
}

function reasonAt(repeating: ReadonlyMap<string, Repeating>, list: Json | undefined): string | undefined {
  const found = Array.isArray(list) ? repeating.get(exactKey(list, false)) : undefined;
  return found && `Duplicate items at indexes ${found.at[0]} and ${found.at[1]}.`;
}

/** What stands at a pointer such as `#/orders/0`. */
function at(value: Json, pointer: string): Json | undefined {
  const steps = pointer.split('/').slice(1);
  const names = steps.map((step) => decodeURI(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<Json | undefined>(
    (here, name) => (typeof here === 'object' && here !== null ? (here as JsonObject)[name] : undefined),
    value,
  );
}
