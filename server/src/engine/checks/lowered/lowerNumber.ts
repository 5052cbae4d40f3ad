import type { Json } from '../../json.ts';
import type { WrittenCriterion } from '../check.ts';
import { type From, fromOf } from '../shared/from.ts';
import { type Lowered, parsedRows } from './lowered.ts';
import { lowerFrom } from './lowerFrom.ts';
import { lowerValue } from './lowerValue.ts';
import { extraction } from './python/extraction.ts';
import { numbers } from './python/numbers.ts';
import type { PythonPiece } from './pythonPiece.ts';

export interface NumberForm {
  readonly equals: Json;
  readonly tolerance?: Json | undefined;
  readonly relative_tolerance?: Json | undefined;
  readonly from?: From | undefined;
}

export function lowerNumber(value: Json | NumberForm, criterion: WrittenCriterion): Lowered {
  const isLong = typeof value === 'object' && value !== null;
  const { equals, tolerance = 0, relative_tolerance = 0, from } = isLong ? (value as NumberForm) : { equals: value };
  const place = lowerFrom(fromOf(from, criterion));
  if ('loss' in place) return place;
  const wish = [equals, tolerance, relative_tolerance].map(lowerValue);
  return {
    python,
    name: 'number',
    config: { of: lowerValue(criterion.of.source), wish, from: place.from },
    notes: [parsedRows],
  };
}

const python: PythonPiece = {
  needs: [extraction, numbers],
  source: `
def reference_number(spec, row):
    found = exact(spec, row)
    number = read_number(found) if isinstance(found, str) else fraction_of(found) if is_number(found) else None
    if number is None:
        raise Broken("A reference is not a number.")
    return number


def number(row, config):
    wanted, absolute, relative = wish = [reference_number(spec, row) for spec in config["wish"]]
    if absolute < 0 or relative < 0:
        raise Broken("A tolerance is below 0.")
    found = exact(config["of"], row)
    if isinstance(found, str):
        size = read_number(taken(found, config["from"], numbers_in))
    else:
        size = fraction_of(found) if is_number(found) else None
    return size is not None and is_within(size, *wish)

`,
};
