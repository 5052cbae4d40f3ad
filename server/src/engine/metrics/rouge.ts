import type { Definition, Scored, TextMetric } from './definition.ts';
import { type RougeScore, rougeL, rougeN } from './overlap/rougeScore.ts';
import { onTokens } from './scoring.ts';
import { losesLetters, rougeTokens, stemmedRougeTokens } from './tokens/rougeTokens.ts';

interface Order {
  readonly metric: TextMetric;
  readonly column: string;
  readonly title: string;
  score(input: readonly string[], reference: readonly string[]): RougeScore;
}

interface Figure {
  readonly key: keyof RougeScore;
  readonly letter: string;
  readonly title: string;
}

const orders: readonly Order[] = [
  { metric: 'rouge_1', column: 'rouge1', title: 'single tokens', score: (a, b) => rougeN(a, b, 1) },
  { metric: 'rouge_2', column: 'rouge2', title: 'runs of two tokens', score: (a, b) => rougeN(a, b, 2) },
  { metric: 'rouge_3', column: 'rouge3', title: 'runs of three tokens', score: (a, b) => rougeN(a, b, 3) },
  { metric: 'rouge_4', column: 'rouge4', title: 'runs of four tokens', score: (a, b) => rougeN(a, b, 4) },
  { metric: 'rouge_5', column: 'rouge5', title: 'runs of five tokens', score: (a, b) => rougeN(a, b, 5) },
  { metric: 'rouge_l', column: 'rougeL', title: 'longest common subsequence of tokens', score: rougeL },
];

const figures: readonly Figure[] = [
  { key: 'f1', letter: 'f', title: 'F1' },
  { key: 'precision', letter: 'p', title: 'precision (share of the input)' },
  { key: 'recall', letter: 'r', title: 'recall (share of the reference)' },
];

/** The definitions of `rouge_1` to `rouge_5` and `rouge_l`: F1, precision or recall, words as they are or stemmed. */
export const rouge: readonly Definition[] = orders.flatMap((order) =>
  figures.flatMap((figure) => [plain(order, figure), stemmed(order, figure)]),
);

function plain(order: Order, figure: Figure): Definition {
  return {
    metric: order.metric,
    name: `${order.column}_${figure.letter}`,
    choices: figure.key === 'f1' ? ['f1', order.column] : [figure.key],
    docs: `rouge_score 0.1.2, ${order.title}, ${figure.title}, not stemmed; tokens are lower-case runs of a-z and 0-9.`,
    confidence: 'unknown',
    score: noted(onTokens(rougeTokens, (input, reference) => order.score(input, reference)[figure.key])),
  };
}

function stemmed(order: Order, figure: Figure): Definition {
  return {
    metric: order.metric,
    name: `${order.column}_stemmed_${figure.letter}`,
    choices: figure.key === 'f1' ? ['stemmed', 'stemmed_f1'] : [`stemmed_${figure.key}`],
    docs:
      `rouge_score 0.1.2, ${order.title}, ${figure.title}; tokens are lower-case runs of a-z and 0-9, those of more ` +
      'than three letters cut to their Porter stem.',
    confidence: 'unknown',
    score: noted(onTokens(stemmedRougeTokens, (input, reference) => order.score(input, reference)[figure.key])),
  };
}

function noted(score: Definition['score']): Definition['score'] {
  return (input, reference) => {
    const scored: Scored = score(input, reference);
    if (!losesLetters(input) && !losesLetters(reference)) return scored;
    return {
      ...scored,
      note: 'ROUGE leaves out every letter but a-z and every digit but 0-9, and these texts have others.',
    };
  };
}
