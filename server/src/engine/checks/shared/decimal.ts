/** An exact number: a numerator over a positive denominator, not always reduced. */
export interface Decimal {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The most digits, and the most places the point is moved: more would take long to compare. */
const most = 5000;

const shape = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Reads a sign, digits, a point and an exponent exactly; undefined for any other text and beyond 5,000 places. */
export function readDecimal(text: string): Decimal | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = shape.exec(text) ?? [];
  const digits = whole + fraction;
  const power = Number(exponent) - fraction.length;
  if (digits === '' || digits.length > most || Math.abs(power) > most) return undefined;
  const units = BigInt(sign + digits);
  if (power >= 0) return { numerator: units * 10n ** BigInt(power), denominator: 1n };
  return { numerator: units, denominator: 10n ** BigInt(-power) };
}

/** The number that the shortest decimal of a double names; undefined where it is not finite. */
export function decimalOf(number: number): Decimal | undefined {
  return readDecimal(String(number));
}

export const zero: Decimal = { numerator: 0n, denominator: 1n };

/** How far two numbers may be apart. */
export interface Tolerance {
  readonly absolute: Decimal;
  /** Of the reference. */
  readonly relative: Decimal;
}

/** Whether the difference is at most the larger of both tolerances. */
export function isWithin(candidate: Decimal, reference: Decimal, { absolute, relative }: Tolerance): boolean {
  const apart = distance(candidate, reference);
  return isAtMost(apart, absolute) || isAtMost(apart, times(relative, distance(reference, zero)));
}

export function sameDecimal(a: Decimal, b: Decimal): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

/** The difference of two numbers without its sign. */
export function distance(a: Decimal, b: Decimal): Decimal {
  const numerator = a.numerator * b.denominator - b.numerator * a.denominator;
  return { numerator: numerator < 0n ? -numerator : numerator, denominator: a.denominator * b.denominator };
}

export function isAtMost(a: Decimal, b: Decimal): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Equal numbers give equal texts. */
export function decimalKey({ numerator, denominator }: Decimal): string {
  const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return `${numerator / divisor}/${denominator / divisor}`;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}
