import * as z from 'zod/mini';
import { field } from '../../../../field.ts';
import type { Json } from '../../../../json.ts';
import { failure } from '../../../../outcome.ts';
import { compileValue } from '../../../../value.ts';
import { type Exact, isList } from '../../exact.ts';
import { exactJson } from '../../exactJson.ts';
import { quoted } from '../../quoted.ts';
import { textField, valueField } from '../../valueField.ts';
import { argumentKind, type WantedArgument } from '../argumentKind.ts';
import type { ArgumentLeniency } from '../argumentLeniency.ts';
import { fromValue } from '../fromRow.ts';
import { valueDifference } from '../valueDifference.ts';

export const anyOf = argumentKind<Json>({
  key: 'any_of',
  schema: () =>
    field(
      z.union([z.array(valueField('A value.')), textField('A list of values in the row.')]),
      'The argument is one of these values.',
      {
        examples: [['Paris', 'Paris, France']],
      },
    ) as unknown as z.ZodMiniType<Json>,
  compile: (values, leniency) =>
    fromValue(compileValue(values), (list) =>
      isList(list)
        ? { value: oneOf(list, leniency) }
        : failure('other_error', `\`any_of\` is no list of values but ${quoted(exactJson(list))}.`),
    ),
});

function oneOf(list: readonly Exact[], leniency: ArgumentLeniency): WantedArgument {
  const words = `one of ${quoted(list.map(exactJson).join(', '))}`;
  const isRight = (found: Exact) => list.some((wanted) => !valueDifference(found, wanted, leniency));
  return {
    words,
    ...(list[0] !== undefined && { right: list[0] }),
    miss: (found) => (isRight(found) ? undefined : { path: [], found: exactJson(found), wanted: words }),
  };
}
