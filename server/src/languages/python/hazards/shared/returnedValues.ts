import { statementsOf } from '../../nestedBlocks.ts';
import type { Block, Expression } from '../../tree.ts';

/** The values that the `return`s of a block may give: of a choice, each of its branches. */
export function returnedValues(block: Block): Expression[] {
  return [...statementsOf(block)].flatMap((each) => (each.kind === 'return' && each.value ? branches(each.value) : []));
}

function branches(value: Expression): readonly Expression[] {
  return value.kind === 'conditional' ? (value.parts ?? []).flatMap(branches) : [value];
}
