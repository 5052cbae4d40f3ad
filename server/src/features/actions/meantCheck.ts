import type { Json } from '../../engine/json.ts';
import { requirementPatterns } from './requirementPatterns.ts';

/** The check that a requirement names so plainly that no judge is needed; undefined where one is. */
export function meantCheck(requirement: string): readonly [check: string, value: Json] | undefined {
  const text = requirement.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  for (const { words, check } of requirementPatterns) {
    const found = words.exec(text);
    const meant = found && check(found.groups ?? {});
    if (meant) return Object.entries(meant)[0];
  }
  return undefined;
}
