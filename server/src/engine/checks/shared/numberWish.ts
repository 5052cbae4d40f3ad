import { failure } from '../../outcome.ts';
import type { Row } from '../../sample.ts';
import type { Value } from '../../value.ts';
import { compileExact } from './compileExact.ts';
import type { Decimal, Tolerance } from './decimal.ts';
import { asDecimal, type Exact } from './exact.ts';
import { exactJson } from './exactJson.ts';
import type { Finding } from './finding.ts';
import { quoted } from './quoted.ts';
import { readNumber } from './readNumber.ts';

/** A number with how it was written. */
export interface Written {
  readonly number: Decimal;
  readonly text: string;
}

/** What a number shall be. */
export interface NumberWish extends Written, Tolerance {
  /** The tolerances for the reader. */
  readonly within: string;
}

/** Finds a number: a value, or a text of one. What is none is an error. */
export function numberOf(value: Value): (row: Row) => Finding<Written> {
  const find = compileExact(value);
  return (row) => {
    const found = find(row);
    if (!('value' in found)) return found;
    const text = typeof found.value === 'string' ? found.value : exactJson(found.value);
    const number = numberIn(found.value);
    return typeof number === 'string' ? failure('other_error', number) : { value: { number, text } };
  };
}

function numberIn(value: Exact): Decimal | string {
  if (typeof value !== 'string')
    return asDecimal(value) ?? `As a reference: ${quoted(exactJson(value))} is not a number.`;
  const read = readNumber(value);
  return 'number' in read ? read.number : `As a reference: ${read.fault}`;
}

/** What a number shall be in a row, by the number wanted, its tolerance and its relative one. */
export function numberWish([equals, tolerance, share]: readonly Finding<Written>[]): Finding<NumberWish> {
  for (const found of [equals!, tolerance!, share!]) if (!('value' in found)) return found;
  const [wanted, absolute, relative] = [equals, tolerance, share].map((found) => (found as { value: Written }).value);
  if (absolute!.number.numerator < 0n || relative!.number.numerator < 0n)
    return failure('other_error', 'A tolerance is below 0.');
  const allowed = [
    ...(absolute!.number.numerator > 0n ? [absolute!.text] : []),
    ...(relative!.number.numerator > 0n ? [`${relative!.text} of it`] : []),
  ];
  const within = allowed.length > 0 ? ` within ${allowed.join(' or ')}` : '';
  return { value: { ...wanted!, absolute: absolute!.number, relative: relative!.number, within } };
}
