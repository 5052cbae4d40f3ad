import type { Json } from '../../json.ts';
import type { WrittenCriterion } from '../check.ts';
import { fromOf } from '../shared/from.ts';
import { type Lowered, parsedRows } from './lowered.ts';
import { lowerFrom } from './lowerFrom.ts';
import { lowerValue } from './lowerValue.ts';
import { equality } from './python/equality.ts';
import { extraction } from './python/extraction.ts';
import { folding } from './python/folding.ts';
import type { PythonPiece } from './pythonPiece.ts';

export function lowerEquals(value: Json, criterion: WrittenCriterion): Lowered {
  const place = lowerFrom(fromOf(undefined, criterion));
  if ('loss' in place) return place;
  const config = {
    of: lowerValue(criterion.of.source),
    equals: lowerValue(value),
    fold_case: criterion.spec.fold_case === true,
    ...place,
  };
  return { python, name: 'equals', config, notes: [parsedRows] };
}

const python: PythonPiece = {
  needs: [extraction, equality, folding],
  source: `
def equals(row, config):
    wanted = exact(config["equals"], row)
    found = exact(config["of"], row)
    if not isinstance(found, str):
        return deep_equal(found, wanted)
    text = (wanted if isinstance(wanted, str) else exact_json(wanted)).strip(SPACE)
    piece = taken(found, config["from"], lines_in)
    return fold_case(piece) == fold_case(text) if config["fold_case"] else piece == text
`,
};
