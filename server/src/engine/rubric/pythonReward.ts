import { values } from '../checks/lowered/python/values.ts';
import type { PythonPiece } from '../checks/lowered/pythonPiece.ts';
import { pythonConditions } from './pythonConditions.ts';

/** How criteria add up to the reward, as `compileRubric` has it. */
export const pythonReward: PythonPiece = {
  needs: [values, pythonConditions],
  source: `
class Outcome:
    """A score, or why there is none; closed where a gate makes the reward 0."""

    def __init__(self, score=None, error=None, closed=False):
        self.score, self.error, self.closed = score, error, closed


SKIPPED = Outcome()


def outcome_of(criterion, row):
    if "group" in criterion:
        outcome = group_outcome(criterion["group"], row)
        if outcome.score is not None:
            outcome = Outcome(min(1.0, max(0.0, outcome.score)), None, outcome.closed)
    else:
        outcome = leaf_outcome(criterion, row)
    if outcome.score is not None and outcome.score < criterion.get("bar", -math.inf):
        return Outcome(outcome.score, None, True)
    return outcome


def leaf_outcome(criterion, row):
    try:
        if not applies(criterion["whens"], row):
            return SKIPPED
        return Outcome(scored(CHECKS[criterion["check"]], row, criterion["config"]))
    except Exception as error:
        return Outcome(error=error)


def group_outcome(group, row):
    criteria = group["criteria"]
    outcomes = [outcome_of(criterion, row) for criterion in criteria]
    closed = any(outcome.closed for outcome in outcomes)
    broken = next((outcome for outcome in outcomes if outcome.error is not None), None)
    if broken and not closed:
        return broken
    kept = [(it["id"], it["points"], out.score) for it, out in zip(criteria, outcomes) if out.score is not None]
    if not kept:
        return SKIPPED
    try:
        return Outcome(aggregated(group, kept), None, closed)
    except Exception as error:
        return Outcome(0.0, None, True) if closed else Outcome(error=error)


def total(numbers):
    sum_so_far = 0.0
    for number in numbers:
        sum_so_far += number
    return sum_so_far


def over(group, value, divisor):
    if divisor == 0 and group["zero"]:
        return 0.0
    if divisor == 0:
        raise Broken("The points that apply add up to 0.")
    return value / divisor


def by_points(group, kept):
    return over(group, total(p * s for _, p, s in kept), total(p for _, p, _ in kept if p > 0))


def by_mean(group, kept):
    return over(group, total(p * s for _, p, s in kept), total(p for _, p, _ in kept))


def by_minmax(group, kept):
    lowest = total(p for _, p, _ in kept if p < 0)
    return over(group, total(p * s for _, p, s in kept) - lowest, total(p for _, p, _ in kept if p > 0) - lowest)


def by_formula(group, kept):
    return computed(group["formula"], {name: score for name, _, score in kept})


def power(base, exponent):
    if base == 0 and exponent < 0:
        raise Broken("Division by zero.")
    return math.pow(base, exponent)


OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "^": power,
    "sign": lambda a: 0 - a,
    "min": min,
    "max": max,
    "abs": abs,
    "floor": math.floor,
    "ceil": math.ceil,
    "exp": math.exp,
    "sqrt": math.sqrt,
    "log": math.log,
}


def computed(term, scores):
    """The value of a formula; what leaves the finite numbers on the way is an error."""
    if isinstance(term, list):
        value = float(OPERATIONS[term[0]](*(computed(each, scores) for each in term[1:])))
    else:
        value = scores[term] if isinstance(term, str) else float(term)
    if not math.isfinite(value):
        raise Broken("The result is no finite number.")
    return value


AGGREGATES = {
    "points": by_points,
    "mean": by_mean,
    "minmax": by_minmax,
    "sum": lambda group, kept: total(p * s for _, p, s in kept),
    "all": lambda group, kept: float(all(s == (0 if p < 0 else 1) for _, p, s in kept)),
    "any": lambda group, kept: float(any(s == 1 for _, p, s in kept if p > 0)),
    "formula": by_formula,
}


def aggregated(group, kept):
    return AGGREGATES[group["aggregate"]](group, kept)


def reward(rubric, row):
    outcome = group_outcome(rubric["group"], row)
    if outcome.error is not None:
        raise outcome.error
    if outcome.score is None:
        raise Broken("No criterion applies.")
    if outcome.closed:
        return 0.0
    return min(1.0, max(0.0, outcome.score)) if rubric["clip"] else outcome.score
`,
};
