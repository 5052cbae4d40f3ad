import { pythonPattern } from '../../../languages/regex/index.ts';
import type { WrittenCriterion } from '../check.ts';
import { type Lowered, otherPattern } from './lowered.ts';
import { lowerValue } from './lowerValue.ts';
import { values } from './python/values.ts';
import type { PythonPiece } from './pythonPiece.ts';

export interface MatchesForm {
  readonly pattern: string;
  readonly whole?: boolean | undefined;
  readonly fold_case?: boolean | undefined;
  readonly multiline?: boolean | undefined;
  readonly dot_all?: boolean | undefined;
}

export function lowerMatches(form: MatchesForm, { of }: WrittenCriterion): Lowered {
  const { pattern, whole = false, fold_case = false, multiline = false, dot_all = false } = form;
  const translated = pythonPattern(pattern, { foldCase: fold_case, multiline, dotAll: dot_all });
  if (translated === undefined) return otherPattern(pattern);
  return { python, name: 'matches', config: { of: lowerValue(of.source), pattern: translated, whole } };
}

const python: PythonPiece = {
  needs: [values],
  source: `
def matches(row, config):
    find_in = re.fullmatch if config["whole"] else re.search
    return find_in(config["pattern"], checked_text(config["of"], row)) is not None
`,
};
