import type { Node } from '../../engine/compile.ts';
import type { Outcome } from '../../engine/outcome.ts';
import type { Row } from '../../engine/sample.ts';
import { editedRow } from '../../engine/why/editedRow.ts';
import type { FoundFlip } from '../../engine/why/explanation.ts';
import type { Flip } from '../../engine/why/flip.ts';
import { scoreOf } from './attribution.ts';
import type { GradeRows } from './gradeRows.ts';

/** Checks that are looked at, and changes of each that are tried. */
const most = { checks: 50, tries: 4 };

interface Graded {
  readonly program: readonly Node[];
  readonly outcomes: readonly Outcome[];
}

/** For each free check that is not at its best, the smallest of its changes that was tried and brings it there. */
export async function foundFlips(row: Row, graded: Graded, grade: GradeRows): Promise<readonly FoundFlip[]> {
  const { program, outcomes } = graded;
  const tries = program.flatMap((node, index) => triesOf(row, node, { index, outcome: outcomes[index]! }));
  const chosen = tries.filter(({ index }, at) => tries.findIndex((each) => each.index === index) > at - most.tries);
  const found = await grade(
    program,
    chosen.map((each) => each.row),
  );
  const working = chosen.flatMap((each, at) => {
    const score = scoreOf(found[at]![each.index]!);
    return score === each.goal ? [{ ...each, outcomes: found[at]! }] : [];
  });
  const first = working.filter(({ index }, at) => working.findIndex((each) => each.index === index) === at);
  return first.slice(0, most.checks).map((each) => flipOf(program[each.index]!, each, outcomes));
}

interface Try {
  readonly index: number;
  readonly goal: 0 | 1;
  readonly flip: Flip;
  readonly row: Row;
}

function triesOf(
  row: Row,
  { part, penalty }: Node,
  { index, outcome }: { readonly index: number; readonly outcome: Outcome },
): readonly Try[] {
  const goal = penalty ? 0 : 1;
  if ('parts' in part || part.paid || !part.flips || !('score' in outcome) || outcome.score === goal) return [];
  return part.flips(row, goal).flatMap((flip): Try[] => {
    const edited = editedRow(row, flip.edits);
    return edited ? [{ index, goal, flip, row: edited }] : [];
  });
}

function flipOf(
  { id, path }: Node,
  { index, goal, flip, outcomes }: Try & { readonly outcomes: readonly Outcome[] },
  before: readonly Outcome[],
): FoundFlip {
  return {
    id,
    path,
    ...flip,
    score: { before: scoreOf(before[index]!)!, after: goal },
    reward: { before: scoreOf(before.at(-1)!), after: scoreOf(outcomes.at(-1)!) },
  };
}
