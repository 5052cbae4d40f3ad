import { entryOf, type Site } from '../../document/sites.ts';
import type { Slot } from '../../document/tree.ts';
import { type Message, say } from '../../languages/message.ts';
import { type Seen, siteAt } from '../seen.ts';
import { contentRange } from './contentRange.ts';
import { labelsInPrompts } from './labelsInPrompts.ts';
import { type Mention, mentionAt } from './mention.ts';
import type { Naming } from './named.ts';
import { occurrences } from './occurrences.ts';
import { outOfReach } from './outOfReach.ts';
import { sharedName } from './sharedName.ts';

/** A label that a judge may choose: where it is listed, and where it is said to pass. */
export const label: Naming = {
  find: (seen, offset) => {
    const site = siteAt(seen, offset);
    const all = site ? labelsOf(seen, site) : [];
    const at = mentionAt(seen.tree, all, offset);
    if (!site || !at) return undefined;
    const { name, from, to } = at;
    const same = all.filter((each) => each.name === name);
    const found = occurrences(seen.tree, same);
    const definition = labelsIn(seen, site, 'labels').find((each) => each.name === name);
    const others = new Set(all.filter((each) => each.name !== name).map((each) => each.name));
    return {
      name,
      at: { from, to },
      ...(definition && { definition: { from: definition.from, to: definition.to } }),
      uses: found.uses,
      doubtful: (newName) => (isBare(newName) ? labelsInPrompts(seen, site, name) : []),
      refuse: (newName) =>
        outOfReach(seen, found) ??
        sharedName(seen, { site, name }, (each) => labelsOf(seen, each)) ??
        unwritable(seen, same) ??
        fault(others, newName),
      write: (newName, occurrence) => written(seen, newName, occurrence.from),
    };
  },
};

interface Label extends Mention {
  readonly name: string;
}

function labelsOf(seen: Seen, site: Site): readonly Label[] {
  const listed = labelsIn(seen, site, 'labels');
  return listed.length > 0 ? [...listed, ...labelsIn(seen, site, 'passing_labels')] : [];
}

function labelsIn({ tree }: Seen, { at, node }: Site, key: string): readonly Label[] {
  const list: Slot | undefined = entryOf({ at, node }, key);
  return (list?.node.items ?? []).flatMap((item) => {
    const start = list!.at + item.at;
    const isText = item.node.kind === 'string';
    return isText ? [{ name: String(item.node.value), start, ...contentRange(tree.text, start, item.node) }] : [];
  });
}

/** Whether a text is written alike in every kind of string. */
function isBare(name: string): boolean {
  return /^[\p{L}\p{N}_]+(?:[ -][\p{L}\p{N}_]+)*$/u.test(name);
}

function unwritable({ tree }: Seen, labels: readonly Label[]): Message | undefined {
  const block = labels.some(({ start }) => tree.text[start] === '|' || tree.text[start] === '>');
  return block ? say`This label is written over several lines: rename it by hand.` : undefined;
}

function fault(others: ReadonlySet<string>, name: string | undefined): Message | undefined {
  if (name === undefined) return undefined;
  if (!name.trim()) return say`A label is a text that the judge can choose; it cannot be empty.`;
  if (/\p{Cc}/u.test(name)) return say`A label stands on one line, without tabs and other control characters.`;
  return others.has(name) ? say`There is already a label \`${name}\`.` : undefined;
}

/** How a label is written behind a quote sign; without one the notation decides. */
const behind: Readonly<Record<string, (name: string) => string>> = {
  '"': (name) => JSON.stringify(name).slice(1, -1),
  "'": (name) => name.replaceAll("'", "''"),
};

function written({ tree, notation }: Seen, name: string, from: number): string {
  return (behind[tree.text[from - 1] ?? ''] ?? notation.quote)(name);
}
