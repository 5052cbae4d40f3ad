import * as z from 'zod/mini';
import { say } from '../../languages/message.ts';
import { field } from '../field.ts';
import type { Json } from '../json.ts';
import type { Evidence, Outcome } from '../outcome.ts';
import type { Path } from '../part.ts';
import type { Row } from '../sample.ts';
import { pathName } from '../text.ts';
import { check } from './check.ts';
import { lowerJson } from './lowered/lowerJson.ts';
import { compileExact } from './shared/compileExact.ts';
import type { Leniency } from './shared/deepEqual.ts';
import type { Exact } from './shared/exact.ts';
import { exactJson } from './shared/exactJson.ts';
import { differenceSentence, differingValues } from './shared/flips/differingValues.ts';
import { mendedJson } from './shared/flips/mendedJson.ts';
import type { Repair } from './shared/flips/repair.ts';
import { replacedText } from './shared/flips/replacedText.ts';
import { writtenValue } from './shared/flips/writtenValue.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { besideFrom, compileFrom, type From, fromField, fromOf, type Taking } from './shared/from.ts';
import { innerValue, readInnerPath } from './shared/innerPath.ts';
import { jsonsIn } from './shared/jsonsIn.ts';
import { compileJsonWish, type JsonWish } from './shared/jsonWish.ts';
import { quoted } from './shared/quoted.ts';
import type { Sought } from './shared/sought.ts';
import { readStrictJson } from './shared/strictJson.ts';
import { toleranceField } from './shared/toleranceField.ts';
import { flagField, textField, valueField } from './shared/valueField.ts';

const schema = z
  .strictObject({
    equals: z.optional(valueField('The value wanted; never parsed.', { examples: ['{{ item.expected }}'] })),
    equals_text: z.optional(textField('The value wanted, as JSON text.', { examples: ['{{ item.expected_json }}'] })),
    schema: z.optional(
      valueField('A JSON Schema (2020-12) that the value must fit.', {
        examples: [{ type: 'object', required: ['id'] }],
      }),
    ),
    path: z.optional(
      field(z.string(), 'What inside the JSON is looked at; default all of it.', { examples: ['order.items[0]'] }),
    ),
    tolerance: toleranceField(),
    ignore_array_order: flagField('Lists are compared as multisets, at every depth; default false.'),
    allow_extra_keys: flagField('Objects of the completion may have more keys, at every depth; default false.'),
    from: fromField(),
  })
  .check(
    z.refine(
      (form) => [form.equals, form.equals_text, form.schema].filter((wish) => wish !== undefined).length === 1,
      'Wants exactly one of `equals`, `equals_text`, `schema`.',
    ),
  );

export const json = check<z.infer<typeof schema>>({
  name: 'json',
  title: 'JSON',
  docs:
    'The completion is JSON that equals a value or fits a JSON Schema. Scores 1 or 0; what is not JSON is a 0: a key ' +
    'twice, NaN and a code fence are not (`from: fence` takes it out). `1.0` is 1, `true` and `"1"` are not, null is ' +
    'not absent. Numbers are exact.',
  example: { equals: '{{ item.expected }}', from: 'fence' },
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  beside: besideFrom,
  lower: lowerJson,
  taking: () => ({ sought, inside: true }),
  compile: (form, criterion) => {
    const { path = '' } = form;
    const from = fromOf(form.from, criterion);
    const taking = compileFrom(from, sought);
    const steps = path === '' ? [] : readInnerPath(path);
    const meaning = { ...form, from } as Json;
    if ('refusal' in taking) return freeUnit('json', criterion, { meaning, ...taking });
    if (!steps)
      return freeUnit('json', criterion, { meaning, refusal: say`${quoted(path)} is no path such as \`a.b[0]\`.` });
    const { values, wanted, reference, leniency } = compileJsonWish(form);
    const mend = (found: Exact, row: Row) => {
      const right = reference?.(row);
      return right && 'value' in right
        ? mended(found, { from, taking, path: steps, wanted: right.value, leniency })
        : [];
    };
    return freeUnit('json', criterion, {
      values,
      meaning,
      wanted,
      checked: compileExact(criterion.of),
      score: (found, wish) => judge(found, taking, steps, wish),
      flip: (found, _wish, row) => mend(found, row),
    });
  },
});

const sought: Sought = {
  one: 'JSON object or list',
  many: 'JSON objects or lists',
  find: jsonsIn,
  isOne: (text) => 'value' in readStrictJson(text),
};

function judge(found: Exact, taking: Extract<Taking, { take: unknown }>, path: Path, wish: JsonWish): Outcome {
  if (typeof found !== 'string') return judgeValue(found, path, wish, []);
  const taken = taking.take(found);
  if ('absent' in taken) return { score: 0, evidence: { note: taken.absent } };
  const spans = [{ from: taken.from, to: taken.to }];
  const read = readStrictJson(taken.text);
  return 'fault' in read
    ? { score: 0, evidence: { note: read.fault, spans } }
    : judgeValue(read.value, path, wish, spans);
}

function judgeValue(value: Exact, path: Path, wish: JsonWish, spans: NonNullable<Evidence['spans']>): Outcome {
  const inner = innerValue(value, path);
  const marked = spans.length > 0 ? { spans } : {};
  if (inner === undefined)
    return { score: 0, evidence: { note: `The JSON has nothing at ${quoted(pathName(path))}.`, ...marked } };
  const lack = wish(inner);
  if (!('value' in lack)) return lack;
  const note = lack.value ?? 'The JSON is what was wanted.';
  return { score: lack.value === undefined ? 1 : 0, evidence: { note, ...marked } };
}

interface Mending {
  readonly from: From;
  readonly taking: Extract<Taking, { take: unknown }>;
  readonly path: Path;
  readonly wanted: Exact;
  readonly leniency: Leniency;
}

function mended(found: Exact, { from, taking, path, wanted, leniency }: Mending): readonly Repair[] {
  const isText = typeof found === 'string';
  const taken = isText ? taking.take(found) : { text: exactJson(found) };
  const json = 'absent' in taken ? undefined : mendedJson(taken.text, path, { wanted, leniency });
  if (!isText) return differingValues(json?.differences ?? []);
  if (json && 'from' in taken) return [replacedText(found, taken, json.text, json.differences.map(differenceSentence))];
  return path.length > 0 || !('from' in taken || 'absent' in taken)
    ? []
    : writtenValue(found, from, taken, exactJson(wanted));
}
