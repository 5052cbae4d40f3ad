import type { Json } from '../../json.ts';
import { failure } from '../../outcome.ts';
import type { Row } from '../../sample.ts';
import { pathName } from '../../text.ts';
import { compileValue, type Value } from '../../value.ts';
import { compileExact } from './compileExact.ts';
import { compileSchema, type Fits } from './compileSchema.ts';
import { decimalOf } from './decimal.ts';
import { type Difference, firstDifference, type Leniency } from './deepEqual.ts';
import { differenceWords } from './differenceWords.ts';
import type { Exact } from './exact.ts';
import { exactJson } from './exactJson.ts';
import type { Finding } from './finding.ts';
import { quoted } from './quoted.ts';
import { stepsOfSearch } from './steps.ts';
import { readStrictJson } from './strictJson.ts';

/** What a JSON value lacks of what is wanted, in a sentence; undefined where it is just that. */
export type JsonWish = Fits;

export interface JsonForm {
  readonly equals?: Json | undefined;
  readonly equals_text?: string | undefined;
  readonly schema?: Json | undefined;
  readonly tolerance?: number | undefined;
  readonly ignore_array_order?: boolean | undefined;
  readonly allow_extra_keys?: boolean | undefined;
}

/** Compiles what a JSON value shall be; exactly one of `equals`, `equals_text` and `schema` is there. */
export function compileJsonWish(form: JsonForm): {
  readonly values: readonly Value[];
  readonly wanted: (row: Row) => Finding<JsonWish>;
  /** The value that would be right, where there is one alone. */
  readonly reference?: (row: Row) => Finding<Exact>;
  readonly leniency: Leniency;
} {
  const value = compileValue(form.schema ?? form.equals_text ?? form.equals ?? null);
  const leniency = leniencyOf(form);
  if (form.schema !== undefined) return { values: [value], wanted: fitting(value), leniency };
  const reference = referenceOf(value, form);
  return { values: [value], wanted: equalTo(reference, leniency), reference, leniency };
}

function leniencyOf({ tolerance = 0, ignore_array_order = false, allow_extra_keys = false }: JsonForm): Leniency {
  const decimal = decimalOf(tolerance);
  return {
    ...(decimal && { tolerance: decimal }),
    ignoreArrayOrder: ignore_array_order,
    allowExtraKeys: allow_extra_keys,
  };
}

function referenceOf(value: Value, form: JsonForm): (row: Row) => Finding<Exact> {
  const find = compileExact(value);
  if (form.equals_text === undefined) return find;
  return (row) => {
    const found = find(row);
    return 'value' in found ? parsed(found.value) : found;
  };
}

const endless =
  'The lists are too long to tell whether they are equal in some order: leave out `ignore_array_order`, or the leave ' +
  'for extra keys and a tolerance beside it.';

function equalTo(find: (row: Row) => Finding<Exact>, leniency: Leniency): (row: Row) => Finding<JsonWish> {
  const isSearch = leniency.ignoreArrayOrder === true;
  return (row) => {
    const reference = find(row);
    if (!('value' in reference)) return reference;
    return {
      value: (candidate) => {
        const steps = stepsOfSearch();
        const difference = firstDifference(candidate, reference.value, { ...leniency, ...(isSearch && { steps }) });
        return steps.left < 0 ? failure('other_error', endless) : { value: wordsOf(difference) };
      },
    };
  };
}

function parsed(text: Exact): Finding<Exact> {
  if (typeof text !== 'string')
    return failure('other_error', `\`equals_text\` is no text but ${quoted(exactJson(text))}: use \`equals\`.`);
  const read = readStrictJson(text);
  return 'value' in read ? read : failure('other_error', `\`equals_text\`: ${read.fault}`);
}

/** A schema without templates is compiled once. */
function fitting(value: Value): (row: Row) => Finding<JsonWish> {
  if (value.reads.length > 0)
    return (row) => {
      const found = value.of(row);
      return 'value' in found ? compileSchema(found.value) : found;
    };
  const compiled = compileSchema(value.source);
  return () => compiled;
}

function wordsOf(difference: Difference | undefined): string | undefined {
  if (!difference) return undefined;
  const { path, found, wanted } = difference;
  const place = path.length > 0 ? pathName(path) : 'The JSON';
  const contrast = {
    found: found === undefined ? undefined : exactJson(found),
    wanted: wanted === undefined ? undefined : quoted(exactJson(wanted)),
  };
  return `${differenceWords(place, contrast)}.`;
}
