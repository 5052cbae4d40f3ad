import type { Json } from '../../json.ts';
import type { WrittenCriterion } from '../check.ts';
import type { SetForm } from '../shared/compareSets.ts';
import { type From, fromOf } from '../shared/from.ts';
import { type Lowered, parsedRows } from './lowered.ts';
import { lowerFrom } from './lowerFrom.ts';
import { lowerValue } from './lowerValue.ts';
import { sets } from './python/sets.ts';
import type { PythonPiece } from './pythonPiece.ts';

export interface WholeSetForm extends SetForm {
  readonly equals: Json;
  readonly split?: string | undefined;
  readonly from?: From | undefined;
}

export function lowerSet(form: WholeSetForm, criterion: WrittenCriterion): Lowered {
  const { equals, from, split = 'json', ...rules } = form;
  const place = lowerFrom(fromOf(from, criterion));
  if ('loss' in place) return place;
  const config = {
    of: lowerValue(criterion.of.source),
    equals: lowerValue(equals),
    split,
    form: rules as Json,
    ...place,
  };
  return { python, name: 'same_set', config, notes: [parsedRows] };
}

const python: PythonPiece = {
  needs: [sets],
  source: `
def same_set(row, config):
    wanted = list_of(exact(config["equals"], row), config["split"])
    if wanted is None:
        raise Broken("The reference is no list.")
    found = exact(config["of"], row)
    if isinstance(found, str):
        found = taken(found, config["from"], SET_SOUGHT[config["split"]])
    found = list_of(found, config["split"])
    return 0 if found is None else compare_sets(found, wanted, config["form"])
`,
};
