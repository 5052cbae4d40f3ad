import { type Site, withChildren } from '../../document/sites.ts';
import { type Message, say } from '../../languages/message.ts';
import type { Seen } from '../seen.ts';
import { isPointer, type Mention } from './mention.ts';
import { aliasAt } from './outOfReach.ts';

/** A name that a grader takes from somewhere. */
interface Taken extends Mention {
  readonly name: string;
}

/** Why a name of one grader cannot be changed alone: another takes it by an alias, and uses it in places of its own. */
export function sharedName(
  { tree, found }: Seen,
  { site, name }: { readonly site: Site; readonly name: string },
  namesOf: (site: Site) => readonly Taken[],
): Message | undefined {
  if (!tree.indivisible) return undefined;
  const others = found.flatMap((each) => each.sites.flatMap(withChildren)).filter(({ at }) => at !== site.at);
  const shared = others.flatMap(namesOf).find((each) => each.name === name && isPointer(tree, each));
  if (!shared) return undefined;
  return say`Another grader takes this name through the YAML alias \`${aliasAt(tree, shared.start)}\`: rename it by hand.`;
}
