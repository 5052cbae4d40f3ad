import type { Message } from '../languages/message.ts';
import type { Failure, Outcome } from './outcome.ts';
import type { Row } from './sample.ts';
import type { Flip } from './why/flip.ts';
import type { Answer, Ask } from './world.ts';

/** Lowest and highest score. */
export type Scale = readonly [lo: number, hi: number];

export type Path = readonly (string | number)[];

/** What counts as passing. */
export interface Passing {
  /** Names what is asked: shares of two rules are not the same figure. */
  readonly rule: string;
  /** Whether a row passes, by what is said of the part and of its own parts; undefined where that is not known. */
  readonly of: (own: Outcome, parts: readonly Outcome[]) => boolean | undefined;
}

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
  /** Where rows hold the criteria that it stands for: how many of them ask a model differs from row to row. */
  readonly listed?: Path;
  /** Why it cannot score any row: a run of it is refused. */
  readonly refusal?: Message;
  /**
   * Changes of the completion after which its score should be the goal, the smallest first; none has been tried.
   * Absent where none can be told.
   */
  readonly flips?: (row: Row, goal: 0 | 1) => readonly Flip[];
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
  /** How its number is made before a gate or a clip has its say; absent where `combine` alone tells. */
  readonly adding?: Adding;
  /** What the criteria of a tag score by themselves; an error where they have nothing to divide by. */
  readonly tagScore?: (scored: readonly Scored[]) => Outcome;
  /**
   * Where criteria stand in the rows: the group for a row, with the row's criteria in place of the last part, which
   * stands for them. Rows with the same criteria get the same object, as long as it is remembered.
   */
  readonly forRow?: (row: Row) => RowGroup;
}

/** How a group makes one number of what its parts say. */
export interface Adding {
  /** The number that nothing has cut yet; in what it is told no gate is closed. */
  readonly raw: (outcomes: readonly Outcome[]) => Outcome;
  /** What each score counts, by itself and whatever the others are; undefined where that cannot be said. */
  readonly weights: (outcomes: readonly Outcome[]) => Weights | undefined;
}

/** A number as a weighted sum. */
export interface Weights {
  /** The number where all scores are 0. */
  readonly start: number;
  /** What a score of 1 adds, by the position of the part; 0 where it has no score. */
  readonly of: readonly number[];
}

/** A group for one row. */
export interface RowGroup {
  readonly whole: Group;
  /** The row's criteria, the last parts of the whole, by themselves; absent where they cannot be read. */
  readonly own?: Group;
}

/** A criterion that applies to the row, with its score in [0, 1]. */
export interface Scored {
  readonly id: string;
  readonly points: number;
  readonly score: number;
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
  /** What counts as passing; absent where nothing is said of that. */
  readonly passing?: Passing;
  /** Of our own dialect, which no service runs. */
  readonly ours?: boolean;
  /** Of a criterion. */
  readonly points?: number;
  readonly tags?: readonly string[];
}

/** Whether any unit below asks a model. */
export function isPaid(part: Part): boolean {
  return 'parts' in part ? part.parts.some((member) => isPaid(member.part)) : part.paid;
}

/** Why no row could be graded, by the first unit below that knows a reason. */
export function refusalOf(part: Part): Message | undefined {
  if (!('parts' in part)) return part.refusal;
  return part.parts.map((member) => refusalOf(member.part)).find((refusal) => refusal !== undefined);
}
