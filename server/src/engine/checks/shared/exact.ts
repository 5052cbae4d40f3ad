import { type Decimal, decimalKey, decimalOf, readDecimal, sameDecimal } from './decimal.ts';

/** A JSON value whose numbers are exact: as a double where its shortest decimal is the number, else as a `Decimal`. */
export type Exact = null | boolean | string | number | Decimal | readonly Exact[] | ExactObject;

export interface ExactObject {
  readonly [key: string]: Exact;
}

/** No double loses a digit of a text shorter than this. */
const safeLength = 16;

/** The number that a JSON text names; undefined where it has more places than can be compared. */
export function exactNumber(text: string): number | Decimal | undefined {
  const number = Number(text);
  if (text.length < safeLength && !/[eE]/.test(text)) return number;
  const decimal = readDecimal(text);
  const near = decimalOf(number);
  return decimal && near && sameDecimal(decimal, near) ? number : decimal;
}

export function isDecimal(value: Exact): value is Decimal {
  return typeof value === 'object' && value !== null && typeof (value as Decimal).numerator === 'bigint';
}

export function isList(value: Exact): value is readonly Exact[] {
  return Array.isArray(value);
}

export function isObject(value: Exact): value is ExactObject {
  return typeof value === 'object' && value !== null && !isList(value) && !isDecimal(value);
}

/** The number in exact form; undefined where the value is no number, or not a finite one. */
export function asDecimal(value: Exact): Decimal | undefined {
  if (typeof value === 'number') return decimalOf(value);
  return isDecimal(value) ? value : undefined;
}

/** Equal values give equal texts, whatever the order of keys, and where asked of elements; `held` keeps those made. */
export function exactKey(value: Exact, ignoreArrayOrder: boolean, held?: WeakMap<object, string>): string {
  if (isDecimal(value)) return decimalKey(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const known = held?.get(value);
  if (known !== undefined) return known;
  const key = keyOfParts(value, ignoreArrayOrder, (child) => exactKey(child, ignoreArrayOrder, held));
  held?.set(value, key);
  return key;
}

function keyOfParts(
  value: readonly Exact[] | ExactObject,
  ignoreArrayOrder: boolean,
  keyOf: (child: Exact) => string,
): string {
  if (isList(value)) {
    const keys = value.map(keyOf);
    return `[${(ignoreArrayOrder ? keys.sort() : keys).join(',')}]`;
  }
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${keyOf(value[key]!)}`).join(',')}}`;
}
