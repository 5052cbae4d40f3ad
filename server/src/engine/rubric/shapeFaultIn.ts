import type * as z from 'zod/mini';
import type { Json, JsonObject } from '../json.ts';
import type { Path } from '../part.ts';
import { pathName } from '../text.ts';
import { criterionIssue } from './criterion.ts';

type Issue = z.core.$ZodIssue;

/** How a criterion in data departs from its shape: the place, `name` being the criterion's, and what should stand there. */
export function shapeFaultIn(criterion: JsonObject, name: string): string | undefined {
  const found = criterionIssue(criterion);
  const issue = found && innermost(found, []);
  if (!issue) return undefined;
  const place = `\`${pathName([name, ...issue.path])}\``;
  return worded(issue, place, valueAt(criterion, issue.path));
}

interface Found {
  readonly issue: Issue;
  readonly path: Path;
}

/** The first issue inside the unions around it, of the branch that went furthest. */
function innermost(issue: Issue, above: Path): Issue & { readonly path: (string | number)[] } {
  const path = [...above, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union') return { ...issue, path } as Issue & { readonly path: (string | number)[] };
  const branches = issue.errors.flatMap(([first]): Found[] =>
    first ? [{ issue: first, path: first.path as Path }] : [],
  );
  const furthest = branches.toSorted((one, other) => other.path.length - one.path.length)[0];
  const isOne = branches.length === 1 || (furthest && furthest.path.length > 0);
  return furthest && isOne ? innermost(furthest.issue, path) : ({ ...issue, path } as never);
}

/** What a type is called. */
const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function worded(issue: Issue, place: string, value: Json | undefined): string {
  if (issue.code === 'custom' && issue.message) return `${place}: ${issue.message}`;
  if (issue.code === 'unrecognized_keys')
    return `${place} has no key ${issue.keys.map((key) => `\`${key}\``).join(', ')}.`;
  if (issue.code === 'invalid_value')
    return `${place} should be ${issue.values.map((each) => `\`${String(each)}\``).join(' or ')}.`;
  const wanted = issue.code === 'invalid_type' ? types[issue.expected] : undefined;
  if (value === undefined) return `${place} is missing${wanted ? `: it should be ${wanted}` : ''}.`;
  return wanted ? `${place} should be ${wanted}.` : `${place} has not the right shape, or is out of bounds.`;
}

function valueAt(value: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (holder, step) =>
      typeof holder === 'object' && holder !== null ? (holder as Readonly<Record<string, Json>>)[step] : undefined,
    value,
  );
}
