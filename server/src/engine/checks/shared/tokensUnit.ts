import type { Encoding } from '../../encoding.ts';
import { failure, type Outcome } from '../../outcome.ts';
import type { Unit } from '../../part.ts';
import type { Answer } from '../../world.ts';
import type { Criterion } from '../check.ts';
import type { CheckedText } from './checkedText.ts';
import { freeUnit, type Scoring } from './freeUnit.ts';

/** How a check scores that counts tokens: by their number and what is wanted, `R`. */
export interface TokenScoring<R> extends Omit<Scoring<CheckedText, R>, 'score'> {
  readonly encoding: Encoding;
  readonly score: (count: number, wanted: R) => Outcome;
}

/** The unit of a check that counts tokens, whose tables are outside the engine: it asks, and pays nothing. */
export function tokensUnit<R>(name: string, criterion: Criterion, scoring: TokenScoring<R>): Unit {
  const { wanted, checked, encoding } = scoring;
  const uncounted = () => failure('other_error', 'The tokens were not counted.');
  const plain = freeUnit(name, criterion, { ...scoring, score: uncounted });
  return {
    ...plain,
    asks: (row, answers) => {
      const found = checked(row);
      const isAsked = answers.length === 0 && 'value' in wanted(row) && 'value' in found;
      return isAsked ? [{ ask: 'tokens', encoding, text: found.value.text }] : [];
    },
    score: (row, [answer]) => {
      const limits = wanted(row);
      return answer && 'value' in limits
        ? judged(answer, (count) => scoring.score(count, limits.value))
        : plain.score(row, []);
    },
  };
}

function judged(answer: Answer, score: (count: number) => Outcome): Outcome {
  return 'flag' in answer ? failure(answer.flag, answer.message) : score(Number(answer.value));
}
