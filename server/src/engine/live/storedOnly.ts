import type { Node } from '../compile.ts';
import { failure, type Outcome } from '../outcome.ts';
import type { Unit } from '../part.ts';
import type { Row } from '../sample.ts';
import type { Answer, World } from '../world.ts';
import { eachRowGroup } from './eachRowGroup.ts';

/** What a unit says whose judge has not been asked; known by being this object. */
export const unjudged = failure('other_error', 'Not judged yet.');
/** What a unit says that may not leave the sandbox; known by being this object. */
export const unallowed = failure('other_error', 'Not graded: it may not leave the sandbox.');
const unanswered = failure('other_error', 'Not asked.');

/** How units are held to what is known. */
export interface Limits {
  readonly may: (unit: Unit) => boolean;
  /** What is known of a row already. */
  readonly recall?: (unit: Unit, row: Row, id: string) => Outcome | undefined;
  /** Whether that is taken before a unit is graded; else only where it cannot be. */
  readonly isRecalledFirst: boolean;
}

/** A world in which no model is reached: `stored` has the answers that were given before, and a failure for any other. */
export function storedWorld(stored: World): World {
  return {
    ...stored,
    judge: async (ask, signal) => known(await stored.judge(ask, signal)),
    embed: async (ask, signal) => known(await stored.embed(ask, signal)),
  };
}

function known(answer: Answer): Answer {
  return 'flag' in answer ? unanswered : answer;
}

/** The program in which a unit that lacks an answer of `storedWorld` says so, in place of a failure. */
export function storedOnly(nodes: readonly Node[], limits: Limits): readonly Node[] {
  const limited = (unit: Unit, id: string) => limitedUnit(unit, id, limits);
  return nodes.map((node): Node => {
    const { part, id } = node;
    if (!('parts' in part)) return { ...node, part: limited(part, id) };
    return part.forRow ? { ...node, part: { ...part, forRow: eachRowGroup(part.forRow, limited) } } : node;
  });
}

function limitedUnit(unit: Unit, id: string, { may, recall, isRecalledFirst }: Limits): Unit {
  const { asks, ...silent } = unit;
  const recalled = (row: Row) => recall?.(unit, row, id);
  if (!may(unit)) return { ...silent, score: (row) => recalled(row) ?? unallowed };
  const before = isRecalledFirst ? recalled : () => undefined;
  const score: Unit['score'] = (row, answers) => {
    const lacks = answers.includes(unanswered);
    return before(row) ?? (lacks ? (recalled(row) ?? unjudged) : unit.score(row, answers));
  };
  if (!asks) return { ...silent, score };
  return {
    ...silent,
    asks: (row, answers) => (answers.includes(unanswered) || before(row) ? [] : asks(row, answers)),
    score,
  };
}
