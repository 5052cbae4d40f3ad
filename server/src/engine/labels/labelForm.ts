import { CANNOT_ASSESS } from '../checks/shared/judged/choice.ts';
import type { Judged } from '../checks/shared/judged/judged.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Scale } from '../part.ts';
import { labelScore } from '../rows/labelScore.ts';
import { checksOf } from '../rubric/criterion.ts';
import type { Label } from './label.ts';

/** The labels that a criterion takes. */
export interface LabelForm {
  /** To choose from: met before not met, else the lowest first; empty where there are too many. */
  readonly options: readonly Label[];
  /** Whether numbers beside them are labels, too: `fits` says which. */
  readonly numbers: boolean;
  /** What the criterion says in a line; empty where its name says it all. */
  readonly about: string;
}

/** How a criterion, or a grader that is none, is labelled. */
export function labelForm(spec: Json | undefined): LabelForm {
  const criterion = objectOf(spec);
  const judged = judgedOf(criterion);
  const title = typeof criterion.title === 'string' ? criterion.title : undefined;
  if (!judged) return { ...plainForm, about: title ?? checksOf(criterion)[0]?.[0].title ?? '' };
  return { ...judgedForm(judged), about: title ?? judged.texts[0] ?? '' };
}

/** Whether a value is a label of the criterion; the scale is that of its score. */
export function isLabelOf(spec: Json | undefined, label: Label, [lo, hi]: Scale): boolean {
  const score = labelScore(objectOf(spec), label);
  return score !== undefined && lo <= score && score <= hi;
}

const plainForm = { options: [true, false], numbers: true } as const;

/** Whole numbers that are tried for keys of their own. */
const digits = Array.from({ length: 10 }, (_, digit) => digit);

function judgedForm(judged: Judged): Omit<LabelForm, 'about'> {
  const { verdict } = judged.form(judged.texts, '').properties;
  const names = verdict === undefined ? undefined : objectOf(verdict).enum;
  if (!Array.isArray(names))
    return { options: digits.filter((digit) => judged.wordOf(digit) !== undefined), numbers: true };
  const words = names.filter((name): name is string => typeof name === 'string' && name !== CANNOT_ASSESS);
  const yesAndNo = [true, false].filter((value) => words.includes(judged.wordOf(value) ?? ''));
  return { options: yesAndNo.length === words.length ? yesAndNo : byScore(judged, words), numbers: false };
}

function byScore(judged: Judged, words: readonly string[]): readonly string[] {
  const scoreOf = (word: string) => {
    const read = judged.read({ verdict: word });
    return typeof read === 'string' ? 0 : (read.score ?? 0);
  };
  return words.toSorted((one, other) => scoreOf(one) - scoreOf(other) || (one < other ? -1 : 1));
}

function judgedOf(criterion: JsonObject): Judged | undefined {
  const [found] = checksOf(criterion);
  return found?.[0].judged?.(found[1], criterion);
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
