import type { Found, Site } from '../document/sites.ts';
import type { Change, Range, Tree } from '../document/tree.ts';
import type { Piece, Shape } from '../document/walk.ts';
import type { Profile } from '../engine/grading.ts';
import type { Json } from '../engine/json.ts';
import type { Place, Target } from '../engine/place.ts';
import type { Message } from '../languages/message.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A sure way to mend a fault; edits in the same offsets as the fault. */
export interface Repair {
  readonly title: Message | string;
  readonly edits: readonly Change[];
}

/** A place where a rule is broken. Offsets are from the start of what the rule was shown. */
export interface Fault extends Range {
  readonly message: Message | string;
  /** Where the place changes how bad it is; else the rule's own. */
  readonly severity?: Severity;
  readonly repair?: Repair;
  /** The path of the key or value at fault, from the root of what the rule was shown. */
  readonly path?: readonly (string | number)[];
}

/** What holds for a whole file. */
export interface Surroundings {
  readonly notation: Notation;
  readonly target: Target;
  /** ISO date of today, handed in. */
  readonly today: string;
  readonly profile?: Profile;
}

/** How the file writes values: rules that mend ask it. */
export interface Notation {
  readonly name: string;
  /** A string as this notation writes it. */
  readonly quote: (text: string) => string;
}

/** What a rule about one grader is shown; offsets are from the grader's start. */
export interface SeenGrader extends Surroundings {
  readonly text: string;
  readonly site: Site;
  /** The grader as plain data. */
  readonly spec: Json;
  readonly shape: Shape;
  readonly pieces: readonly ReadPiece[];
  /** Places where the grader may stand, as far as is known. */
  readonly places: readonly Place[];
}

/** A piece with what its language found in it. */
export interface ReadPiece extends Piece {
  readonly faults: readonly PieceFault[];
}

export interface PieceFault extends Range {
  readonly code: string;
  /** Where the language knows better than its rule. */
  readonly severity?: Severity;
  readonly message: Message | string;
  readonly repair?: Repair;
}

/** What a rule about a whole file is shown. */
export interface SeenFile extends Surroundings {
  readonly tree: Tree;
  readonly found: readonly Found[];
}

/** One fault that a spec can have: what it is, why it matters, how it looks, how it is found. */
export interface Rule<Seen> {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for the list of rules. */
  readonly title: string;
  /** Markdown: why it is bad, and known exceptions. */
  readonly docs: string;
  /** A faulty grader in YAML and the same mended. */
  readonly example: { readonly faulty: string; readonly mended: string };
  readonly run: (seen: Seen) => Iterable<Fault>;
}

/** A rule about one grader: run again only when that grader or its surroundings change. */
export type GraderRule = Rule<SeenGrader>;
/** A rule about the whole file. */
export type FileRule = Rule<SeenFile>;
