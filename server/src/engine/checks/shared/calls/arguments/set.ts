import * as z from 'zod/mini';
import { field } from '../../../../field.ts';
import { failure } from '../../../../outcome.ts';
import { compileValue } from '../../../../value.ts';
import { compareSets, type SetForm } from '../../compareSets.ts';
import { type Exact, isList } from '../../exact.ts';
import { exactJson } from '../../exactJson.ts';
import { quoted } from '../../quoted.ts';
import { splittings } from '../../splittings.ts';
import { flagField, valueField } from '../../valueField.ts';
import { argumentKind, type WantedArgument } from '../argumentKind.ts';
import { fromValue } from '../fromRow.ts';

const schema = z.strictObject({
  equals: valueField('The members wanted: a list, or a text of one.', { examples: ['{{ item.tags }}'] }),
  multiset: flagField('Members count as often as they stand; default false.'),
  fold_case: flagField('Letters count whatever their case; default false.'),
  trim: flagField('Space around a member does not count; default true.'),
  split: z.optional(
    field(z.enum(['json', 'lines', 'comma']), 'How an argument that is a text is split; where absent, it is no list.', {
      enumDescriptions: Object.values(splittings).map(({ docs }) => docs),
    }),
  ),
});

type Form = z.infer<typeof schema>;

export const set = argumentKind<Form>({
  key: 'set',
  schema: () =>
    field(schema, 'The argument is a list with these members, in any order, compared as texts.', {
      examples: [{ equals: ['red', 'blue'] }],
    }),
  compile: (form, { coerce }) => {
    const split = form.split ?? (coerce ? 'json' : undefined);
    return fromValue(compileValue(form.equals), (reference) => {
      const wanted = listOf(reference, form.split ?? 'json');
      return wanted
        ? { value: sameSet(wanted, form, split) }
        : failure('other_error', `\`equals\` is no list but ${quoted(exactJson(reference))}.`);
    });
  },
});

function listOf(value: Exact, split: Form['split']): readonly Exact[] | undefined {
  if (typeof value !== 'string') return isList(value) ? value : undefined;
  const read = split && splittings[split].split(value);
  return read && 'value' in read && isList(read.value) ? read.value : undefined;
}

function sameSet(wanted: readonly Exact[], form: SetForm, split: Form['split']): WantedArgument {
  const words = `a list of ${quoted(wanted.map(exactJson).join(', '))} in any order`;
  const isRight = (found: Exact) => {
    const list = listOf(found, split);
    return list !== undefined && compareSets(list, wanted, form).score === 1;
  };
  return {
    words,
    right: wanted,
    miss: (found) => (isRight(found) ? undefined : { path: [], found: exactJson(found), wanted: words }),
  };
}
