import type { Decimal } from './decimal.ts';
import { type Exact, isDecimal, isList, isObject } from './exact.ts';

/** A value as compact JSON, every digit of its numbers written. */
export function exactJson(value: Exact): string {
  if (isDecimal(value)) return decimalText(value);
  if (isList(value)) return `[${value.map(exactJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, child]) => `${JSON.stringify(key)}:${exactJson(child)}`)
    .join(',')}}`;
}

/** Digits and a point; for a denominator that is a power of ten. */
function decimalText({ numerator, denominator }: Decimal): string {
  const places = String(denominator).length - 1;
  if (places === 0) return String(numerator);
  const digits = String(numerator < 0n ? -numerator : numerator).padStart(places + 1, '0');
  return `${numerator < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
