import { quoted } from './quoted.ts';

/** What stands at a place and what was wanted there, as JSON or in words; absent where there is none. */
export interface Contrast {
  readonly found?: string | undefined;
  readonly wanted?: string | undefined;
}

/** Says in a clause how a place differs from what was wanted there. */
export function differenceWords(place: string, { found, wanted }: Contrast): string {
  if (found === undefined) return `${quoted(place)} is missing${wanted === undefined ? '' : `, wanted ${wanted}`}`;
  return `${quoted(place)} is ${quoted(found)}, ${wanted === undefined ? 'not wanted' : `wanted ${wanted}`}`;
}
