/**
 * What client and server say to each other beyond LSP. Plain data only; each message has its heading in
 * `docs/protocol.md`.
 */

/** Handed over at the start as `initializationOptions`. */
export interface StartOptions {
  /** Says that the custom messages below are understood. */
  readonly client?: 'rewardsmith';
  /** The settings `rewardsmith.*` as one object, for an editor that cannot be asked for them. */
  readonly settings?: object;
  /** Whether the workspace may run anything; absent means yes. */
  readonly trusted?: boolean;
  /** Display language as in `vscode.env.language`. */
  readonly locale?: string;
  /** Folder of the l10n bundles, as a URI. */
  readonly l10n?: string;
}

/** Client → server, notification: the workspace's trust changed. */
export const trustChanged = 'rewardsmith/trustChanged';
export interface TrustChanged {
  readonly trusted: boolean;
}

/** Client → server, request: grade. Resolves when the run has ended, with what a shell should say. */
export const runGraders = 'rewardsmith/run';
export interface RunGraders {
  readonly uri: string;
  /** Path of the grader in the spec; absent runs all. */
  readonly path?: readonly (string | number)[];
  /** Grades at most this many rows. */
  readonly limit?: number;
}
export interface RunEnded {
  readonly state: 'done' | 'cancelled' | 'refused' | 'failed';
  /** A sentence for a person; absent where there is nothing to say. */
  readonly message?: string;
}

/** Client → server, request: stop the runs of a document (all where `uri` is absent). */
export const cancelRuns = 'rewardsmith/cancel';
export interface CancelRuns {
  readonly uri?: string;
}

/** Client → server, request: what a grader and those inside it could not grade in their last run; null before one. */
export const errorsWanted = 'rewardsmith/errors';
export interface ErrorsWanted {
  readonly uri: string;
  /** Path of the grader in the spec; absent means all. */
  readonly path?: readonly (string | number)[];
}
export type ErrorsAnswer = SampleErrors | null;
export interface SampleErrors {
  /** URI of the samples file. */
  readonly samples: string;
  /** By line; at most the first 1,000 of each grader. */
  readonly errors: readonly SampleError[];
  /** How many there were beyond those. */
  readonly more: number;
}
export interface SampleError {
  /** In the samples file, from 1. */
  readonly line: number;
  /** The sample's id. */
  readonly id: string;
  readonly grader: string;
  /** The kind of error in the service's words, such as `invalid_variable_error`. */
  readonly flag: string;
  /** The cause, in a sentence. */
  readonly message: string;
}

/** Client → server, request: what the judges of a grader are asked about one sample, word for word. Nothing is asked. */
export const judgePrompt = 'rewardsmith/judgePrompt';
export interface JudgePrompt {
  readonly uri: string;
  /** Path of the grader or criterion in the spec; absent means all. */
  readonly path?: readonly (string | number)[];
  /** Of the sample in its file, from 1; the first sample where absent. */
  readonly line?: number;
}
export type PromptAnswer =
  | { readonly title: string; readonly text: string }
  | {
      /** Why there is nothing to show. */
      readonly refused: string;
    };

/**
 * Client → server, request: the user wants to know what models the judges' provider has. Resolves when it answered,
 * with what a shell should say.
 */
export const listModels = 'rewardsmith/models';
export interface ListModels {
  /** The document whose settings name the provider. */
  readonly uri: string;
}

/** Client → server, request: a file of another tool as the text of a rubric. */
export const importRubric = 'rewardsmith/import';
export interface ImportRubric {
  readonly uri: string;
  /** The name of its format; found out where absent. */
  readonly from?: string;
  /** Which of several rubrics, from 0; the first where absent. */
  readonly row?: number;
}
export type ImportAnswer = ImportedRubric | ImportRefused;
export interface ImportedRubric {
  /** YAML, with the losses as comments at its head. */
  readonly text: string;
  /** What the file was read as. */
  readonly format: string;
  /** What the rubric does not keep, or grades another way, in sentences. */
  readonly losses: readonly string[];
  /** How many rubrics the file holds. */
  readonly count: number;
}
export interface ImportRefused {
  /** Why there is no rubric. */
  readonly refused: string;
  /** The formats to choose from, where the file's own could not be found out. */
  readonly formats?: readonly { readonly name: string; readonly title: string }[];
}

/** Client → server, request: criteria for what the items of samples expect. No model is asked. */
export const criteriaWanted = 'rewardsmith/criteria';
export interface CriteriaWanted {
  /** Of the samples file. */
  readonly samples: string;
}
export type CriteriaAnswer = SuggestedCriteria | { readonly refused: string };
export interface SuggestedCriteria {
  /** The beginning of a rubric up to its criteria. */
  readonly head: string;
  readonly criteria: readonly SuggestedCriterion[];
}
export interface SuggestedCriterion {
  readonly id: string;
  /** What stands in it, on one line. */
  readonly check: string;
  /** In a sentence. */
  readonly why: string;
  /** Lines of YAML that stand behind `head`, or behind another criterion. */
  readonly text: string;
}

/**
 * Client → server, request: the Python that stands at `position`, else at `path`, else in the grader around `position`;
 * null where there is none that can be edited.
 */
export const pythonWanted = 'rewardsmith/python';
export interface PythonWanted {
  readonly uri: string;
  /** Line and character from 0. */
  readonly position?: { readonly line: number; readonly character: number };
  /** Path of the string in the spec. */
  readonly path?: readonly (string | number)[];
}
export type PythonAnswer = PythonText | null;
export interface PythonText {
  readonly path: readonly (string | number)[];
  /** The string's value. */
  readonly text: string;
  /** What its grader is called. */
  readonly name: string;
  /** Where the string begins in the spec, line and character from 0. */
  readonly start: { readonly line: number; readonly character: number };
  /** Of the spec that was read. */
  readonly version: number;
}

/** Client → server, request: the edits of the spec that make its Python read `text`; null where none do. */
export const pythonEdited = 'rewardsmith/pythonEdit';
export interface PythonEdited {
  readonly uri: string;
  /** Path of the string in the spec. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}
export type PythonEditsAnswer = PythonEdits | null;
export interface PythonEdits {
  /** Of the spec that the edits hold for. */
  readonly version: number;
  /** As in LSP; none where the text is that already. */
  readonly edits: readonly {
    readonly range: Record<'start' | 'end', { readonly line: number; readonly character: number }>;
    readonly newText: string;
  }[];
}

/** Server → client, notification: everything that stands at the line ends of one document. Replaces what was shown. */
export const scoresChanged = 'rewardsmith/scores';
export interface ScoresChanged {
  readonly uri: string;
  readonly version: number;
  readonly scores: readonly ScoreLine[];
  /** The whole of the document's runs, for the status bar. */
  readonly status: ScoreStatus;
}
export type ScoreState = 'fresh' | 'stale' | 'running' | 'failed';
export interface ScoreLine {
  /** From 0. */
  readonly line: number;
  readonly state: ScoreState;
  /** Where the mean lies between the lowest and highest score; absent where there is no mean. */
  readonly level?: 'low' | 'middle' | 'high';
  /** What stands at the line's end, such as `0.71 ±0.03  n 420  8 errors  stale`. */
  readonly text: string;
  /** Markdown of the hover; may hold `command:` links of this extension. */
  readonly detail: string;
}
export interface ScoreStatus {
  readonly state: ScoreState | 'idle';
  readonly text: string;
  readonly detail: string;
}

/** Server → client, request: the key for a provider's address, from the secret store; null where there is none. */
export const secretWanted = 'rewardsmith/secret';
export interface SecretWanted {
  readonly address: string;
}
export type SecretAnswer = string | null;

/** Server → client, request: no samples belong to the spec; asks the user for a file and keeps the choice. */
export const samplesWanted = 'rewardsmith/samples';
export interface SamplesWanted {
  readonly uri: string;
}
export interface SamplesAnswer {
  /** The chosen file as a URI; absent when the user gave none. */
  readonly uri?: string;
}

/** Server → client, request: show a place in a file, such as a sample's row. */
export interface RowPlace {
  readonly uri: string;
  /** From 1. */
  readonly line: number;
}

/** The command of a lens and of links: arguments `[RunGraders]`. */
export const runCommand = 'rewardsmith.run';
/** The command of links in hovers: arguments `[RowPlace]`. */
export const openRowCommand = 'rewardsmith.openRow';
/** The command that lists the errors of one grader: arguments `[ErrorsWanted]`. */
export const showErrorsCommand = 'rewardsmith.showErrors';
/** The command that shows what a judge is asked: arguments `[JudgePrompt]`. */
export const showPromptCommand = 'rewardsmith.showPrompt';
/** The command that stops runs: arguments `[CancelRuns]`. */
export const cancelCommand = 'rewardsmith.cancel';
/** The command that opens the Python of a spec in a tab of its own: arguments `[PythonWanted]`. */
export const editPythonCommand = 'rewardsmith.editPython';
