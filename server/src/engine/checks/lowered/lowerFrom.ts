import { pythonPattern } from '../../../languages/regex/index.ts';
import type { Json } from '../../json.ts';
import type { From } from '../shared/from.ts';
import { type Loss, otherPattern } from './lowered.ts';

/** `from` for the Python function `taken`. */
export function lowerFrom(from: From): { readonly from: Json } | Loss {
  if (typeof from === 'string' || 'after' in from) return { from };
  const pattern = pythonPattern(from.matches);
  return pattern === undefined ? otherPattern(from.matches) : { from: { matches: pattern } };
}
