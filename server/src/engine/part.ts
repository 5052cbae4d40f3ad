import type { Message } from '../languages/message.ts';
import type { Failure, Outcome } from './outcome.ts';
import type { Row } from './sample.ts';
import type { Answer, Ask } from './world.ts';

/** Lowest and highest score. */
export type Scale = readonly [lo: number, hi: number];

export type Path = readonly (string | number)[];

/** A grader that scores by itself. */
export interface Unit {
  /** Changes when anything changes that can change a score. */
  readonly hash: string;
  /** Paths of the row that it reads, such as `['item', 'answer']`. */
  readonly reads: readonly Path[];
  /** Asks a model: costs money, and waits for a click. */
  readonly paid: boolean;
  /** Its score may close the reward: where it is free, paid units wait for it. */
  readonly gate?: boolean;
  /** The module for which it runs in the user's own Python, outside the sandbox; absent where it does not. */
  readonly outside?: string;
  /** How its number is defined, and how sure that is, where the name alone does not tell. */
  readonly definition?: Message;
  /** Why it cannot score any row: a run of it is refused. */
  readonly refusal?: string;
  /** Where the definition is not certain: the other ones that it might be. */
  readonly rivals?: readonly Rival[];
  /**
   * What it wants to know of a row, given the answers so far in the order they were asked. It is asked again until
   * it wants nothing more; the first round is what a cost estimate counts.
   */
  readonly asks?: (row: Row, answers: readonly Answer[]) => readonly Ask[] | Failure;
  /** Concludes from what is known. */
  readonly score: (row: Row, answers: readonly Answer[]) => Outcome;
}

/** Another definition of the same number. */
export interface Rival {
  readonly name: string;
  readonly score: (row: Row) => Outcome;
}

/** A grader made of others: combines what its parts say, in their order. */
export interface Group {
  readonly hash: string;
  /** The mean over the rows is cut to [0, 1], while a row's score is not. */
  readonly clipsMean?: boolean;
  readonly parts: readonly Member[];
  readonly combine: (outcomes: readonly Outcome[]) => Outcome;
}

export type Part = Unit | Group;

/** A part with the name under which its parent knows it. */
export interface Member {
  readonly id: string;
  /** Where it stands in the spec. */
  readonly path: Path;
  readonly part: Part;
  /** Lowest and highest score it is meant to give. */
  readonly scale: Scale;
  /** A high score is bad: it takes points away. */
  readonly penalty?: boolean;
}

/** Whether any unit below asks a model. */
export function isPaid(part: Part): boolean {
  return 'parts' in part ? part.parts.some((member) => isPaid(member.part)) : part.paid;
}

/** Why no row could be graded, by the first unit below that knows a reason. */
export function refusalOf(part: Part): string | undefined {
  if (!('parts' in part)) return part.refusal;
  return part.parts.map((member) => refusalOf(member.part)).find((refusal) => refusal !== undefined);
}
