import type { Site } from '../document/sites.ts';
import { checks } from '../engine/checks/index.ts';
import type { JsonSchema } from '../engine/field.ts';
import { criterionKind } from '../engine/rubric/criterion.ts';
import { criterionCheck } from './criterionCheck.ts';

const names: ReadonlySet<string> = new Set(checks.map(({ name }) => name));

/**
 * The schema of a criterion with the keys that it can still take: no check where it has one or `offered` elsewhere, and
 * nothing that goes with another check. Any other schema as it is.
 */
export function criterionKeys(schema: JsonSchema, site: Site | undefined, offered: boolean): JsonSchema {
  if (site?.kind !== criterionKind) return schema;
  const own = criterionCheck(site);
  const rest = Object.entries(schema.properties ?? {}).filter(([key]) => fits(key, own?.name, offered));
  return { ...schema, properties: Object.fromEntries(rest) };
}

function fits(key: string, own: string | undefined, offered: boolean): boolean {
  if (names.has(key)) return own === undefined && !offered;
  const owners = checks.filter(({ beside }) => beside && Object.hasOwn(beside, key));
  return owners.length === 0 || owners.some(({ name }) => name === own);
}
