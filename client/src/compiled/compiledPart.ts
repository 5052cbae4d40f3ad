import type { CompiledCriterion, TextRange } from '../../../server/src/protocol/index.ts';

type Spot = TextRange['start'];

/**
 * The innermost criterion at a place of the rubric, as an index; on a line that belongs to one, its dash and its end
 * belong to it too. Undefined where there is none.
 */
export function criterionAt(criteria: readonly CompiledCriterion[], spot: Spot): number | undefined {
  const around = last(criteria, ({ range }) => holds(range, spot));
  const behind = criteria.findIndex(({ range: { start } }) => start.line === spot.line && isBefore(spot, start));
  const isBeforeIt = behind >= 0 && (around === undefined || criteria[around]!.range.start.line < spot.line);
  return isBeforeIt ? behind : (around ?? last(criteria, ({ range }) => isOnLines(range, spot)));
}

/** The innermost criterion of which something stands at a place of the compiled text. */
export function criterionPlacedAt(criteria: readonly CompiledCriterion[], spot: Spot): number | undefined {
  return last(criteria, ({ places }) => places.some((place) => holds(place, spot)));
}

function last(
  criteria: readonly CompiledCriterion[],
  fits: (criterion: CompiledCriterion) => boolean,
): number | undefined {
  const index = criteria.findLastIndex(fits);
  return index < 0 ? undefined : index;
}

/** Ends belong to it. */
function holds({ start, end }: TextRange, spot: Spot): boolean {
  return !isBefore(spot, start) && !isBefore(end, spot);
}

function isBefore(one: Spot, other: Spot): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

function isOnLines({ start, end }: TextRange, { line }: Spot): boolean {
  return start.line <= line && line <= end.line;
}
