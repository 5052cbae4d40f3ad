import type { Message } from '../../languages/message.ts';
import type { Path } from '../part.ts';
import type { RowEdit } from './flip.ts';
import type { PieceKind, TextPlace } from './textPieces.ts';

/** One step on the way to a reward. */
export interface Step {
  /** Where scores begin, what a score adds, what a clip cuts, what a gate takes. */
  readonly kind: 'start' | 'score' | 'clip' | 'gate';
  /** Of the criterion, or of the group that begins, is cut or is closed. */
  readonly id: string;
  readonly path: Path;
  /** Of the criterion or group. */
  readonly score?: number;
  /** What the step adds to the reward. */
  readonly change: number;
  /** What the reward would be if this were the last step. */
  readonly after: number;
  /** How a score's share was found; `whole` is a group whose parts could not be told apart. */
  readonly by?: 'weight' | 'shapley' | 'whole';
}

/** How the reward of a row comes about. The changes add up to the reward, to 1e-12 of it or of 1. */
export interface Contributions {
  /** Null where the row has none. */
  readonly reward: number | null;
  /** Why it has none. */
  readonly unknown?: string;
  readonly steps: readonly Step[];
}

/** A score with and without something; null is none. */
export interface Effect {
  readonly id: string;
  readonly path: Path;
  readonly before: number | null;
  readonly after: number | null;
}

/** A piece of the completion, and what changes when it is left out. */
export interface PieceEffect extends TextPlace {
  /** Absent where the reward is not known. */
  readonly reward?: { readonly before: number; readonly after: number | null };
  /** The criteria whose score changes. */
  readonly effects: readonly Effect[];
}

/** What each piece of the completion's text is worth: the scores without it, all else the same. */
export interface Attribution {
  readonly kind: PieceKind;
  readonly sentences: number;
  readonly pieces: readonly PieceEffect[];
  /** Judges were asked anew for each piece; else what they said of the whole completion stays. */
  readonly judged: boolean;
}

/** A change of the completion that was tried: it makes the score full, or empty where that is better. */
export interface FoundFlip {
  readonly id: string;
  readonly path: Path;
  readonly sentences: readonly Message[];
  readonly edits: readonly RowEdit[];
  readonly score: { readonly before: number; readonly after: number };
  /** Null where the row has none. */
  readonly reward: { readonly before: number | null; readonly after: number | null };
}

/** What asking judges about each piece would take; cost in USD, null where a price is not known. */
export interface JudgesPrice {
  readonly calls: number;
  readonly cost: number | null;
}

/** Why a row has the reward it has, by one root. */
export interface Explanation {
  readonly id: string;
  readonly path: Path;
  readonly contributions: Contributions;
  /** Graders of which nothing is known without asking a model or leaving the sandbox. */
  readonly lacking: readonly { readonly id: string; readonly path: Path }[];
  /** Absent where the completion has no text. */
  readonly attribution?: Attribution;
  readonly flips: readonly FoundFlip[];
  /** Absent where no judge is among the graders. */
  readonly judges?: JudgesPrice;
}

/** Why a sample has the rewards it has. */
export interface Explained {
  readonly id: string;
  /** In the samples file, from 1. */
  readonly line: number;
  /** One for each root, in their order. */
  readonly explanations: readonly Explanation[];
}
