import type { Found, Site } from '../document/sites.ts';
import type { Change, Range, Tree } from '../document/tree.ts';
import type { Piece, Shape } from '../document/walk.ts';
import type { FoundField } from '../engine/findField.ts';
import type { Profile } from '../engine/grading.ts';
import type { Json } from '../engine/json.ts';
import type { Lint } from '../engine/lint.ts';
import type { FoundFile, FoundFiles, NamedFile } from '../engine/namedFile.ts';
import type { Path } from '../engine/part.ts';
import type { Place, Target } from '../engine/place.ts';
import type { Formula, ProvedFormula, ScoreDomain } from '../languages/formula/index.ts';
import type { Message } from '../languages/message.ts';
import type { Variable } from '../languages/template/index.ts';
import type { Severities } from './severities.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A sure way to mend a fault; edits in the same offsets as the fault. */
export interface Repair {
  readonly title: Message;
  readonly edits: readonly Change[];
}

/** A place where a rule is broken. Offsets are from the start of what the rule was shown. */
export interface Fault extends Range {
  readonly message: Message;
  /** Where the place changes how bad it is; else the rule's own. */
  readonly severity?: Severity;
  readonly repair?: Repair;
  /** The path of the key or value at fault, from the root of what the rule was shown. */
  readonly path?: readonly (string | number)[];
  readonly related?: Related;
}

/** A line of another file that a fault comes from. */
export interface Related {
  /** As the spec writes it. */
  readonly path: string;
  /** From 0. */
  readonly line: number;
  readonly message: Message;
}

/** A file that a rubric names, with what was found there; nothing where it has not been looked for. */
export interface SeenNamedFile extends NamedFile {
  readonly found?: FoundFile;
  /** Of a file with a grader: what is wrong in it. */
  readonly grader?: SeenGraderFile;
}

/** What is wrong in a file with a grader. */
export interface SeenGraderFile {
  /** Why a rubric cannot use it at all. */
  readonly refusal?: Message;
  /** The grader; absent where there is none. */
  readonly site?: Site;
  /** Errors and warnings, in their order. */
  readonly faults: readonly (Pick<Related, 'line' | 'message'> & { readonly severity: Severity })[];
}

/** What holds for a whole file. */
export interface Surroundings {
  readonly notation: Notation;
  readonly target: Target;
  /** ISO date of today, handed in. */
  readonly today: string;
  readonly profile?: Profile;
  /** What linters have said so far, another function when they have said more; absent where there are none. */
  readonly lint?: Lint;
  /** What was found where the spec names files. */
  readonly files?: FoundFiles;
  /** What the user makes of codes; absent leaves each rule its own. */
  readonly severities?: Severities;
}

/** How the file writes values: rules that mend ask it. */
export interface Notation {
  readonly name: string;
  /** A string as this notation writes it. */
  readonly quote: (text: string) => string;
  /** What begins a comment; absent where there are none. */
  readonly comment?: string;
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
  /** What is proved of its formula, worked out when first asked; undefined where there is none that other rules pass. */
  readonly proof: () => FormulaProof | undefined;
  /** Its templates beside what the samples have, worked out when first asked; none where no samples are known. */
  readonly fields: () => readonly TemplateField[];
}

/** A template of a grader, without a fault of its own, beside what its samples have at its path. */
export interface TemplateField {
  readonly piece: ReadPiece;
  readonly variable: Variable;
  readonly path: Path;
  /** The path as it is written. */
  readonly name: string;
  readonly found: FoundField;
  readonly profile: Profile;
}

/** A formula of a grader with what is proved of it. */
export interface FormulaProof {
  readonly piece: ReadPiece;
  readonly formula: Formula;
  readonly domains: Readonly<Record<string, ScoreDomain>>;
  readonly report: ProvedFormula;
}

/** A piece with what its language found in it. */
export interface ReadPiece extends Piece {
  readonly faults: readonly PieceFault[];
}

export interface PieceFault extends Range {
  readonly code: string;
  /** Where the language knows better than its rule. */
  readonly severity?: Severity;
  readonly message: Message;
  readonly repair?: Repair;
}

/** What a rule about a whole file is shown. */
export interface SeenFile extends Surroundings {
  readonly tree: Tree;
  readonly found: readonly Found[];
  readonly named: readonly SeenNamedFile[];
  /**
   * What all graders of the file give, in their order. It is held by `own` for each grader that an edit left alone, so
   * `own` is one function for good, and what it gives follows from the grader's node, kind, setting and key.
   */
  readonly gather: <T>(own: (site: Site) => readonly T[]) => readonly T[];
}

/** One fault that a spec can have: what it is, why it matters, how it looks, how it is found. */
export interface Rule<Seen> {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for the list of rules. */
  readonly title: string;
  /** Markdown: why it is bad, and known exceptions. */
  readonly docs: string;
  /**
   * A faulty grader in YAML and the same mended; `samples` are the lines of JSON that a rule about samples needs,
   * `files` the texts of files beside, by their paths.
   */
  readonly example: {
    readonly faulty: string;
    readonly mended: string;
    readonly samples?: string;
    readonly files?: Readonly<Record<string, string>>;
  };
  readonly run: (seen: Seen) => Iterable<Fault>;
}

/** A rule about one grader: run again only when that grader or its surroundings change. */
export type GraderRule = Rule<SeenGrader>;
/** A rule about the whole file. */
export type FileRule = Rule<SeenFile>;
