/** What an evaluator of the service looks for, in our words: its own are not published with an eval. */
export type BuiltIn =
  | { readonly scale: string }
  | { readonly requirement: string }
  /** A metric of texts, of the response beside `ground_truth`. */
  | { readonly metric: string };

/** The built-in evaluators of Microsoft Foundry that can be stood in for, by the end of their `evaluator_name`. */
export const builtIns: Readonly<Record<string, BuiltIn>> = {
  coherence: {
    scale:
      'How well do the ideas follow from each other, so that a reader can follow them? 1: in no order. 5: clearly, ' +
      'from beginning to end.',
  },
  fluency: {
    scale: 'How well is it written: grammar, words, sentences? 1: hardly readable. 5: without a fault, and naturally.',
  },
  relevance: { scale: 'How far does it answer the query? 1: not at all. 5: fully, and without what is not asked for.' },
  groundedness: {
    scale: 'How far does the context support what it says? 1: it speaks against the context. 5: in every statement.',
  },
  similarity: { scale: 'How close is its meaning to that of the ground truth? 1: quite another. 5: the same.' },
  response_completeness: { scale: 'How much of the ground truth does it say? 1: nothing. 5: all of it.' },
  intent_resolution: {
    scale: 'How well does it see what the user wants, and settle it? 1: not at all. 5: fully.',
  },
  task_adherence: { requirement: 'Does what the task asks for, and keeps to its rules and limits.' },
  bleu_score: { metric: 'bleu' },
  gleu_score: { metric: 'gleu' },
  meteor_score: { metric: 'meteor' },
  rouge_score: { metric: 'rouge_l' },
};

/** The metric of `rouge_score` by its parameter `rouge_type`. */
export const rougeMetrics: Readonly<Record<string, string>> = {
  rouge1: 'rouge_1',
  rouge2: 'rouge_2',
  rouge3: 'rouge_3',
  rouge4: 'rouge_4',
  rouge5: 'rouge_5',
  rougeL: 'rouge_l',
};
