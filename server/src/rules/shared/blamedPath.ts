import type { Check } from '../../engine/checks/check.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import type { Path } from '../../engine/part.ts';
import { criterionIssue } from '../../engine/rubric/criterion.ts';
import { asObject } from './specOf.ts';

/** Characters of criteria that may be graded in search of a place, and how many at most: some 100 ms of work. */
const mostRead = 1_200_000;
const mostVariants = 400;

/** What is put in the place of a value beside what the check's example has there: a number, texts of one, a group. */
const others: readonly Json[] = ['1', '(1)', 1];

/**
 * The path of the smallest value that is alone to blame for what is wrong with a criterion: without it, else with
 * another in its place, nothing is wrong any more, else something else is. That of the check where several are.
 */
export function blamedPath(
  spec: JsonObject,
  { name, example }: Pick<Check, 'name' | 'example'>,
  reasonOf: (spec: JsonObject) => string | undefined,
): Path {
  const reason = reasonOf(spec);
  const mended = (variant: JsonObject) => reasonOf(variant) === undefined;
  const changed = (variant: JsonObject) => reasonOf(variant) !== reason;
  const left = (path: Path) => [without(spec, path)].filter(isShaped);
  const put = (path: Path) =>
    [valueAt({ [name]: example as Json }, path), ...others]
      .map((other) => replaced(spec, path, other))
      .filter(isShaped);
  const trials: readonly Trial[] = [
    { variants: left, blames: mended },
    { variants: put, blames: mended },
    { variants: left, blames: changed },
    { variants: put, blames: changed },
  ];
  const beside = Object.keys(spec).filter((key) => key !== 'id' && key !== name);
  const [key, ...rest] = beside.filter((each) => left([each]).some(mended));
  const start = key !== undefined && rest.length === 0 ? [key] : [name];
  return narrowed(start, { spec, trials, most: Math.min(mostVariants, mostRead / JSON.stringify(spec).length) });
}

/** Variants of a criterion without a value at a path, and whether one of them shows that the value is to blame. */
interface Trial {
  readonly variants: (path: Path) => readonly JsonObject[];
  readonly blames: (variant: JsonObject) => boolean;
}

interface Search {
  readonly spec: JsonObject;
  readonly trials: readonly Trial[];
  /** How many variants may be tried. */
  readonly most: number;
}

/** The path itself, or that of the one value below it that is alone to blame by the first trial that blames any. */
function narrowed(path: Path, { spec, trials, most }: Search): Path {
  const below = stepsIn(valueAt(spec, path)).map((step) => [...path, step]);
  let left = most;
  for (const { variants, blames } of trials) {
    if (below.length > left) return path;
    const tried = below.map((each) => [each, variants(each)] as const);
    left -= tried.reduce((count, [, all]) => count + all.length, 0);
    if (left < 0) return path;
    const [only, ...more] = tried.flatMap(([each, all]) => (all.some(blames) ? [each] : []));
    if (only) return more.length > 0 ? path : narrowed(only, { spec, trials, most: left });
  }
  return path;
}

/** Whether it is of a criterion's shape: what a check says in words of its own is no matter of shape. */
function isShaped(spec: Json | undefined): spec is JsonObject {
  if (asObject(spec) === undefined) return false;
  const issue = criterionIssue(spec as JsonObject);
  return issue === undefined || hasOwnWords(issue);
}

type Issue = NonNullable<ReturnType<typeof criterionIssue>>;

function hasOwnWords(issue: Issue): boolean {
  return issue.code === 'invalid_union' ? issue.errors.flat().some(hasOwnWords) : issue.code === 'custom';
}

function stepsIn(value: Json | undefined): readonly (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return Object.keys(asObject(value) ?? {});
}

function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (holder, step) => (stepsIn(holder).includes(step) ? (holder as JsonObject)[step] : undefined),
    value,
  );
}

/** A copy without the value at a path. */
function without(value: Json, [step, ...rest]: Path): Json {
  if (rest.length > 0) return withInner(value, step!, without((value as JsonObject)[step!]!, rest));
  if (Array.isArray(value)) return value.filter((_, index) => index !== step);
  return Object.fromEntries(Object.entries(value as JsonObject).filter(([key]) => key !== step));
}

/** A copy with another value at a path; undefined where there is no other. */
function replaced(value: Json, [step, ...rest]: Path, other: Json | undefined): Json | undefined {
  if (other === undefined) return undefined;
  const inner = rest.length > 0 ? replaced((value as JsonObject)[step!]!, rest, other) : other;
  return inner === undefined ? undefined : withInner(value, step!, inner);
}

function withInner(value: Json, step: string | number, inner: Json): Json {
  if (Array.isArray(value)) return value.map((each, index) => (index === step ? inner : each));
  return { ...(value as JsonObject), [step]: inner };
}
