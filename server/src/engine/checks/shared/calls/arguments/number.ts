import * as z from 'zod/mini';
import { field } from '../../../../field.ts';
import { failure } from '../../../../outcome.ts';
import { compileValue } from '../../../../value.ts';
import { type Decimal, decimalOf, isWithin, type Tolerance, zero } from '../../decimal.ts';
import { asDecimal, type Exact } from '../../exact.ts';
import { exactJson } from '../../exactJson.ts';
import { quoted } from '../../quoted.ts';
import { readNumber } from '../../readNumber.ts';
import { numberField } from '../../valueField.ts';
import { argumentKind } from '../argumentKind.ts';
import { fromValue } from '../fromRow.ts';
import { valueIn } from '../valueIn.ts';

const schema = z.strictObject({
  equals: numberField('The number.', { examples: [42, '{{ item.amount }}'] }),
  tolerance: z.optional(field(z.number().check(z.gte(0)), 'How far off it may be; default 0.')),
  relative_tolerance: z.optional(
    field(z.number().check(z.gte(0)), 'How far off it may be, as a part of the number; default 0.'),
  ),
});

export const number = argumentKind<z.infer<typeof schema>>({
  key: 'number',
  schema: () =>
    field(schema, 'The argument is a number near this one.', { examples: [{ equals: 42, tolerance: 0.01 }] }),
  compile: ({ equals, tolerance = 0, relative_tolerance = 0 }, { coerce }) => {
    const near = { absolute: decimalOf(tolerance) ?? zero, relative: decimalOf(relative_tolerance) ?? zero };
    return fromValue(compileValue(equals), (wanted) => {
      const number = typeof wanted === 'string' ? textNumber(wanted) : asDecimal(wanted);
      if (!number) return failure('other_error', `\`equals\` is no number but ${quoted(exactJson(wanted))}.`);
      const words = wordsOf(wanted, near);
      const isRight = (found: Exact) => {
        const read = asDecimal(coerce && typeof found === 'string' ? (valueIn(found) ?? found) : found);
        return read !== undefined && isWithin(read, number, near);
      };
      const miss = (found: Exact) =>
        isRight(found) ? undefined : { path: [], found: exactJson(found), wanted: words };
      return { value: { words, miss, right: number } };
    });
  },
});

function textNumber(text: string): Decimal | undefined {
  const read = readNumber(text);
  return 'number' in read ? read.number : undefined;
}

function wordsOf(wanted: Exact, { absolute, relative }: Tolerance): string {
  const isExact = absolute.numerator === 0n && relative.numerator === 0n;
  return `${isExact ? 'the number' : 'a number near'} ${quoted(typeof wanted === 'string' ? wanted : exactJson(wanted))}`;
}
