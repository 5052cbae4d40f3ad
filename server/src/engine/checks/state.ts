import * as z from 'zod/mini';
import { say } from '../../languages/message.ts';
import { field } from '../field.ts';
import { failure, type Outcome } from '../outcome.ts';
import { pathName } from '../text.ts';
import { compileValue, type Value } from '../value.ts';
import { check } from './check.ts';
import { lowerState } from './lowered/lowerState.ts';
import { compileExact } from './shared/compileExact.ts';
import { decimalOf, zero } from './shared/decimal.ts';
import type { Difference } from './shared/deepEqual.ts';
import { differenceWords } from './shared/differenceWords.ts';
import type { Exact } from './shared/exact.ts';
import { exactJson } from './shared/exactJson.ts';
import { differingValues } from './shared/flips/differingValues.ts';
import { freeUnit, type Scoring } from './shared/freeUnit.ts';
import { listed } from './shared/listed.ts';
import { quoted } from './shared/quoted.ts';
import { readIgnoredPath } from './shared/states/ignoredPath.ts';
import { type StateLeniency, stateDifferences } from './shared/states/stateDifferences.ts';
import { textField, valueField } from './shared/valueField.ts';

const notIgnorable = 'A place in `ignore` is no path such as `orders[*].updated_at`.';

const schema = z.strictObject({
  equals: valueField('The state that is wanted.', { examples: ['{{ item.final_state }}'] }),
  of: z.optional(textField('Where the state is found; default `{{ sample.state }}`.')),
  ignore: z.optional(
    field(
      z.array(z.string().check(z.refine((path) => readIgnoredPath(path) !== undefined, notIgnorable))),
      'Places that do not count, on either side: `*` is any key or element, `[*]` any element of a list.',
      { examples: [['orders[*].updated_at']] },
    ),
  ),
  tolerance: z.optional(field(z.number().check(z.gte(0)), 'How far numbers may be apart; default 0.')),
});

export const state = check<z.infer<typeof schema>>({
  name: 'state',
  title: 'State',
  docs:
    'The state of the environment at the end is as wanted. Scores 1 or 0; the evidence is what is missing, unexpected ' +
    'or changed. A sample without a state cannot be graded.',
  example: { equals: '{{ item.final_state }}', ignore: ['orders[*].updated_at'] },
  paid: false,
  of: '{{ sample.state }}',
  schema: () => schema,
  lower: lowerState,
  compile: (value, criterion) => {
    const { equals, of: own, ignore = [], tolerance = 0 } = value;
    const of = own === undefined ? criterion.of : compileValue(own);
    const meaning = [equals, ignore, tolerance];
    const unread = ignore.find((path) => readIgnoredPath(path) === undefined);
    const refusal = say`\`ignore\` has ${quoted(unread ?? '')}, which is no path such as \`orders[*].updated_at\`.`;
    if (unread !== undefined) return freeUnit('state', { ...criterion, of }, { meaning, refusal });
    const wanted = compileValue(equals);
    const ignored = ignore.map((path) => readIgnoredPath(path)!);
    const leniency = { ignored, tolerance: decimalOf(tolerance) ?? zero };
    return freeUnit(
      'state',
      { ...criterion, of },
      {
        values: [wanted],
        meaning,
        wanted: compileExact(wanted),
        checked: stateIn(of),
        score: (found, reference) => score(found, reference, leniency),
        flip: (found, reference) => differingValues(stateDifferences(found, reference, leniency)),
      },
    );
  },
});

/** The state comes from the environment: where there is none, or none that can be read, the completion is not to blame. */
function stateIn(of: Value): Scoring<Exact, Exact>['checked'] {
  const find = compileExact(of);
  const key = of.path?.[0] === 'sample' ? String(of.path[1]) : 'output_text';
  if (key.startsWith('output_')) return find;
  return (row) => {
    const found = find(row);
    if (!('absent' in found)) return found;
    if ((row.sample[key] ?? null) === null)
      return failure('invalid_variable_error', `\`sample.${key}\` is not in this row.`);
    return 'value' in of.of(row) ? failure('invalid_variable_error', found.absent) : found;
  };
}

function score(found: Exact, wanted: Exact, leniency: StateLeniency): Outcome {
  const differences = stateDifferences(found, wanted, leniency);
  if (differences.length === 0) return { score: 1, evidence: { note: 'The state is as wanted.' } };
  return { score: 0, evidence: { note: `The state differs: ${listed(differences.map(clauseOf), '; ')}.` } };
}

function clauseOf({ path, found, wanted }: Difference): string {
  return differenceWords(path.length > 0 ? pathName(path) : 'state', {
    ...(found !== undefined && { found: exactJson(found) }),
    ...(wanted !== undefined && { wanted: quoted(exactJson(wanted)) }),
  });
}
