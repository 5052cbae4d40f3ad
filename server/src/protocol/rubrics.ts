/** Client → server, request: a file of another tool as the text of a rubric. */
export const importRubric = 'rewardsmith/import';
export interface ImportRubric {
  readonly uri: string;
  /** The name of its format; found out where absent. */
  readonly from?: string;
  /** Which of several rubrics, from 0; the first where absent. */
  readonly row?: number;
  /** URI of a file: the samples of all its rubrics are written there, and the answer is the one rubric that reads them. */
  readonly samples?: string;
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
  /** They can be one rubric whose criteria stand in the samples: see `samples` of the request. */
  readonly canBeOne?: true;
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
