import { type Message, say } from '../../../../languages/message.ts';
import { pathName } from '../../../text.ts';
import type { ValueEdit } from '../../../why/flip.ts';
import type { Difference } from '../deepEqual.ts';
import { exactJson } from '../exactJson.ts';
import { quoted } from '../quoted.ts';
import type { Repair } from './repair.ts';

/** Places in which values are not as wanted; more are not mended. */
export const mostDifferences = 20;

/** Sets what differs to what is wanted, in order, and takes away what is too much. */
export function differingValues(differences: readonly Difference[]): readonly Repair[] {
  if (differences.length === 0 || differences.length > mostDifferences) return [];
  return [{ sentences: differences.map(differenceSentence), edits: fromBehind(differences).map(editOf) }];
}

/** What differs in one place, as what should be done. */
export function differenceSentence({ path, found, wanted }: Difference): Message {
  const place = quoted(pathName(path));
  const [is, should] = [found, wanted].map((value) => quoted(value === undefined ? '' : exactJson(value)));
  if (path.length === 0) return say`${is!} should be ${should!}.`;
  if (found === undefined) return say`${place} is missing, it should be ${should!}.`;
  return wanted === undefined ? say`${place} should not be there.` : say`${place} is ${is!}, it should be ${should!}.`;
}

/** What is taken away from a list moves what is behind it, so it goes last and from the end. */
function fromBehind(differences: readonly Difference[]): readonly Difference[] {
  const kept = differences.filter(({ wanted }) => wanted !== undefined);
  return [...kept, ...differences.filter(({ wanted }) => wanted === undefined).reverse()];
}

function editOf({ path, wanted }: Difference): ValueEdit {
  return wanted === undefined ? { path } : { path, json: exactJson(wanted) };
}
