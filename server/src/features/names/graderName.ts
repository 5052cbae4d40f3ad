import { entryOf, type Site } from '../../document/sites.ts';
import type { Range } from '../../document/tree.ts';
import { type Message, say } from '../../languages/message.ts';
import { type Seen, siteAt } from '../seen.ts';
import { contentRange } from './contentRange.ts';
import { formulaMentions } from './formulaMentions.ts';
import { inputFault } from './inputFault.ts';
import { type Mention, mentionAt } from './mention.ts';
import type { Naming } from './named.ts';
import { occurrences } from './occurrences.ts';
import { outOfReach } from './outOfReach.ts';
import { sharedName } from './sharedName.ts';

/** A grader inside another: its key, and where the formula uses it. */
export const graderName: Naming = {
  find: (seen, offset) => {
    const site = siteAt(seen, offset);
    const keys = site ? keysOf(seen, site) : [];
    if (!site || keys.length === 0) return undefined;
    const all = [...keys, ...formulaMentions(seen, site, keys)];
    const at = mentionAt(seen.tree, all, offset);
    if (!at) return undefined;
    const found = occurrences(
      seen.tree,
      all.filter(({ name }) => name === at.name),
    );
    const definition = keys.findLast(({ name }) => name === at.name);
    const others = keys.filter(({ name }) => name !== at.name).map(({ name }) => name);
    return {
      name: at.name,
      at: range(at),
      ...(definition && { definition: range(definition) }),
      uses: found.uses,
      ...(found.pointers.length === 0 && { letters: '[A-Za-z_]\\w*' }),
      refuse: (newName) =>
        outOfReach(seen, found) ??
        sharedName(seen, { site, name: at.name }, (each) => keysOf(seen, each)) ??
        fault(seen, others, newName),
      write: (newName) => newName,
    };
  },
};

interface Use extends Mention {
  readonly name: string;
}

function range({ from, to }: Range): Range {
  return { from, to };
}

function keysOf({ tree }: Seen, { at, node, kind }: Site): readonly Use[] {
  const map = kind?.children === undefined ? undefined : entryOf({ at, node }, kind.children);
  return (map?.node.entries ?? []).map(({ key }) => {
    const start = map!.at + key.at;
    return { name: String(key.node.value), start, ...contentRange(tree.text, start, key.node) };
  });
}

function fault(seen: Seen, others: readonly string[], name: string | undefined): Message | undefined {
  if (name === undefined) return undefined;
  const taken = others.includes(name) ? say`There is already a grader with the key \`${name}\`.` : undefined;
  return inputFault(seen, name) ?? taken;
}
