/** What a linter says of a place in a text: offsets in UTF-16 units from the text's start, `to` exclusive. */
export interface LintFinding {
  /** The linter's own, such as `F841`. */
  readonly code: string;
  /** In the linter's own words, in English, without a full stop. */
  readonly message: string;
  readonly from: number;
  readonly to: number;
  /** A sure way to mend it. */
  readonly fix?: LintFix;
}

export interface LintFix {
  readonly title: string;
  readonly edits: readonly { readonly from: number; readonly to: number; readonly text: string }[];
}

/** What linters have said of a text in a language; undefined where none was asked or none has answered yet. */
export type Lint = (language: string, text: string) => readonly LintFinding[] | undefined;

/** A linter of one language. */
export interface Linter {
  readonly language: string;
  /** Rejects where the linter itself fails. */
  lint(text: string): Promise<readonly LintFinding[]>;
  dispose(): Promise<void>;
}
