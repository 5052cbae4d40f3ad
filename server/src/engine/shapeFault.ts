import type { Json } from './json.ts';
import type { Kind } from './kind.ts';

/** Why a spec is not of its kind's shape, in a sentence; undefined where it is. What stands inside it is not looked at. */
export function shapeFault(kind: Kind, spec: Json): string | undefined {
  const result = kind.shape.safeParse(spec);
  const issue = result.error?.issues[0];
  if (!issue) return undefined;
  const place = issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'it';
  return `This ${kind.title.toLowerCase()} grader cannot run: ${place} is missing or not of the right shape.`;
}
