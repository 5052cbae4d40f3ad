import { say, sentence } from '../../../languages/message.ts';
import type { Json, JsonObject } from '../../json.ts';
import { compileValue } from '../../value.ts';
import type { WrittenCriterion } from '../check.ts';
import { compileSchema } from '../shared/compileSchema.ts';
import { type From, fromOf } from '../shared/from.ts';
import { readInnerPath } from '../shared/innerPath.ts';
import type { JsonForm } from '../shared/jsonWish.ts';
import { type Lowered, parsedRows } from './lowered.ts';
import { lowerFrom } from './lowerFrom.ts';
import { lowerSchema } from './lowerSchema.ts';
import { lowerValue } from './lowerValue.ts';
import { equality } from './python/equality.ts';
import { extraction } from './python/extraction.ts';
import { jsons } from './python/jsons.ts';
import { schema as schemaPiece } from './python/schema.ts';
import type { PythonPiece } from './pythonPiece.ts';

export interface WholeJsonForm extends JsonForm {
  readonly path?: string | undefined;
  readonly from?: From | undefined;
}

export function lowerJson(form: WholeJsonForm, criterion: WrittenCriterion): Lowered {
  const { path = '', from, equals, equals_text, tolerance = 0 } = form;
  const place = lowerFrom(fromOf(from, criterion));
  if ('loss' in place) return place;
  const steps = path === '' ? [] : readInnerPath(path);
  if (!steps) return { loss: say`\`${path}\` is no path` };
  const common = { of: lowerValue(criterion.of.source), path: steps as Json, ...place };
  if (form.schema !== undefined) return lowerFitting(form.schema, common);
  const config = {
    ...common,
    wanted: lowerValue(equals_text ?? equals ?? null),
    is_text: equals_text !== undefined,
    rules: [tolerance, form.ignore_array_order === true, form.allow_extra_keys === true],
  };
  return { python, name: 'same_json', config, notes: [parsedRows] };
}

function lowerFitting(schema: Json, common: JsonObject): Lowered {
  if (compileValue(schema).reads.length > 0) return { loss: say`a JSON Schema with templates is not yet expressed` };
  const compiled = compileSchema(schema);
  if ('flag' in compiled) return { loss: sentence(compiled.message) };
  const lowered = lowerSchema(schema);
  if ('loss' in lowered) return lowered;
  return {
    python: fitting,
    name: 'json_fits',
    config: { ...common, schema: { const: lowered.schema } },
    notes: [parsedRows],
  };
}

const finding: PythonPiece = {
  needs: [extraction, equality, jsons],
  source: `
def inner_json(row, config):
    """What is looked at inside the JSON of the completion, or NOTHING."""
    found = exact(config["of"], row)
    if isinstance(found, str):
        found = strict_json(taken(found, config["from"], jsons_in))
    return NOTHING if found is NOTHING else below(found, config["path"])
`,
};

const python: PythonPiece = {
  needs: [finding],
  source: `
def same_json(row, config):
    wanted = exact(config["wanted"], row)
    if config["is_text"]:
        wanted = strict_json(wanted) if isinstance(wanted, str) else NOTHING
        if wanted is NOTHING:
            raise Broken("equals_text is not JSON.")
    inner = inner_json(row, config)
    tolerance, *rules = config["rules"]
    return inner is not NOTHING and deep_equal(inner, wanted, fraction_of(tolerance), *rules)
`,
};

const fitting: PythonPiece = {
  needs: [finding, schemaPiece],
  source: `
def json_fits(row, config):
    inner = inner_json(row, config)
    return inner is not NOTHING and fits(with_floats(inner), with_floats(config["schema"]["const"]))
`,
};
