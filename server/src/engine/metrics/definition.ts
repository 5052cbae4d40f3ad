/** The values of `evaluation_metric` that are computed from the two texts alone (`cosine` asks a model). */
export type TextMetric =
  | 'fuzzy_match'
  | 'bleu'
  | 'gleu'
  | 'meteor'
  | 'rouge_1'
  | 'rouge_2'
  | 'rouge_3'
  | 'rouge_4'
  | 'rouge_5'
  | 'rouge_l';

/** `recorded`: equal to recorded scores of the service. `unknown`: a local definition. */
export type Confidence = 'recorded' | 'unknown';

/** What to tell a reader about each confidence. */
export const confidenceText: Readonly<Record<Confidence, string>> = {
  recorded: 'equals recorded scores of the service',
  unknown: 'local definition, the service may differ',
};

/** A score in [0,1]; `note` is a sentence for the reader where the number would mislead without it. */
export interface Scored {
  readonly score: number;
  readonly note?: string;
}

/** One exact way to compute a metric. `choices` are the words that name it in the setting of its metric. */
export interface Definition {
  readonly name: string;
  readonly metric: TextMetric;
  readonly choices: readonly string[];
  readonly docs: string;
  readonly confidence: Confidence;
  /** Stands on data of WordNet, which only some users have. */
  readonly onWordNet?: true;
  score(input: string, reference: string): Scored;
}
