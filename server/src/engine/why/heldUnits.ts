import type { Node } from '../compile.ts';
import type { Outcome } from '../outcome.ts';
import type { Unit } from '../part.ts';

/** A program in which the units that `isHeld` names, by position, say of each row what was said of one. */
export function heldUnits(
  program: readonly Node[],
  outcomes: readonly Outcome[],
  isHeld: (index: number) => boolean,
): readonly Node[] {
  return program.map((node, index) =>
    'parts' in node.part || !isHeld(index) ? node : { ...node, part: held(node.part, outcomes[index]!) },
  );
}

/** A paid unit keeps the form of one that asks, so that it has its turn behind the free ones. */
function held({ asks: _, ...unit }: Unit, outcome: Outcome): Unit {
  return { ...unit, ...(unit.paid && { asks: () => [] }), score: () => outcome };
}
