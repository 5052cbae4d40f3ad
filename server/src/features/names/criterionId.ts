import { entryOf, type Site, withChildren } from '../../document/sites.ts';
import type { Range } from '../../document/tree.ts';
import { criterionKind } from '../../engine/rubric/criterion.ts';
import { say } from '../../languages/message.ts';
import type { Seen } from '../seen.ts';
import { contentRange } from './contentRange.ts';
import { formulaMentions } from './formulaMentions.ts';
import { inputFault, isWord } from './inputFault.ts';
import { type Mention, mentionAt } from './mention.ts';
import type { Naming } from './named.ts';
import { occurrences } from './occurrences.ts';
import { outOfReach } from './outOfReach.ts';

/** A criterion of a rubric: its id, where the formula beside it uses it, and the labels that people gave it. */
export const criterionId: Naming = {
  find: (seen, offset) => {
    const holders = seen.found.flatMap(({ sites }) => sites.flatMap(withChildren)).filter(isHolder);
    const all = holders.flatMap((holder) => mentionsIn(seen, holder));
    const at = mentionAt(seen.tree, all, offset);
    if (!at) return undefined;
    const same = all.filter(({ name, holder }) => name === at.name && holder === at.holder);
    const found = occurrences(seen.tree, same);
    const definition = same.find(({ isId }) => isId);
    const others = all.filter(({ isId, name }) => isId && name !== at.name).map(({ name }) => name);
    return {
      name: at.name,
      at: { from: at.from, to: at.to },
      ...(definition && { definition: { from: definition.from, to: definition.to } }),
      uses: found.uses,
      ...(isAlone(all, at) && { field: ['labels', at.name] }),
      ...(found.pointers.length === 0 && found.uses.length > 1 && { letters: '[A-Za-z_]\\w*' }),
      refuse: (newName) =>
        outOfReach(seen, found) ?? (newName === undefined ? undefined : fault(seen, at, others, newName)),
      write: (newName) => newName,
    };
  },
};

interface Found extends Mention {
  readonly name: string;
  readonly holder: Site;
  readonly isId: boolean;
  /** A formula reads it. */
  readonly inFormula: boolean;
}

/** Whose the labels are is plain only where no criterion elsewhere has the same id. */
function isAlone(all: readonly Found[], { name, holder }: Found): boolean {
  return all.every((each) => !each.isId || each.name !== name || each.holder === holder);
}

function isHolder({ kind, children }: Site): boolean {
  return kind?.criteria !== undefined && children.some((child) => child.kind === criterionKind);
}

function mentionsIn(seen: Seen, holder: Site): readonly Found[] {
  const ids = holder.children.flatMap((child) => idOf(seen, child) ?? []);
  const uses = formulaMentions(seen, holder, ids);
  const inFormula = seen.shapeOf(holder).pieces.some(({ language }) => language === 'formula');
  return [
    ...ids.map((id) => ({ ...id, holder, isId: true, inFormula })),
    ...uses.map((use) => ({ ...use, holder, isId: false, inFormula })),
  ];
}

function idOf({ tree }: Seen, site: Site): (Mention & { readonly name: string }) | undefined {
  const id = site.kind === criterionKind ? entryOf(site, 'id') : undefined;
  if (id?.node.kind !== 'string') return undefined;
  return { name: String(id.node.value), start: id.at, ...contentRange(tree.text, id.at, id.node) };
}

function fault(seen: Seen, { inFormula }: Found & Range, others: readonly string[], name: string) {
  if (others.includes(name)) return say`There is already a criterion with the id \`${name}\`.`;
  if (inFormula) return inputFault(seen, name);
  if (!/^[\p{L}_][\p{L}\p{N}_ .-]*(?<! )$/u.test(name))
    return say`\`${name}\` is no id: begin with a letter, and use letters, digits, \`_\`, \`-\`, \`.\` and spaces.`;
  return isWord(seen.notation, name)
    ? say`\`${name}\` is no text in YAML unless it is quoted. Choose another key.`
    : undefined;
}
