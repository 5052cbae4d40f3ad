import type { Node } from '../../tree.ts';
import { compose } from '../../yaml/compose.ts';
import { conversion } from '../../yaml/conversion.ts';
import { convert } from '../../yaml/convert.ts';

interface Said {
  readonly faults: number;
  readonly values: readonly (Node | undefined)[];
}

/** Whether two texts hold the same documents, with as many faults. */
export function saysSame(before: string, after: string): boolean {
  const [old, young] = [saidBy(before), saidBy(after)];
  return old.faults === young.faults && areSame(old.values, young.values);
}

function saidBy(text: string): Said {
  const { documents, faults } = compose(text);
  const values = documents.map(({ contents }) => {
    const into = conversion(text);
    return contents ? convert(into, contents).node : undefined;
  });
  return { faults: faults.length, values };
}

function areSame(before: readonly (Node | undefined)[], after: readonly (Node | undefined)[]): boolean {
  return before.length === after.length && before.every((node, index) => isSame(node, after[index]));
}

function isSame(before: Node | undefined, after: Node | undefined): boolean {
  if (!before || !after) return before === after;
  return before.kind === after.kind && before.value === after.value && areSame(partsOf(before), partsOf(after));
}

function partsOf({ items = [], entries = [] }: Node): (Node | undefined)[] {
  return [...items.map(({ node }) => node), ...entries.flatMap(({ key, value }) => [key.node, value?.node])];
}
