import { type Decimal, readDecimal } from './decimal.ts';
import { quoted } from './quoted.ts';

/** A number that a text is, or in a sentence why it is none. */
export type ReadNumber = { readonly number: Decimal } | { readonly fault: string };

/** Open, sign, currency, sign, over, under, magnitude, per cent, close. */
const forms =
  /^(\()?([+\u2212-])?(\p{Sc} ?)?([+\u2212-])?(?:(\d+)\/(\d+)|([\d,]*(?:\.\d*)?(?:[eE][+-]?\d+)?))( ?%)?(\))?$/u;
const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/;

/**
 * Reads a whole text as a number, exactly: signs (also the Unicode minus), thousands commas in threes, a leading
 * currency sign, `%` (hundredths), an exponent, a fraction `a/b`, accounting parentheses for a negative one.
 * Anything else is no number: units are not guessed.
 */
export function readNumber(source: string): ReadNumber {
  const text = source.trim();
  const [whole, open, sign, currency, inner, over, under, magnitude, percent, close] = forms.exec(text) ?? [];
  if (whole === undefined) return { fault: faultOf(text) };
  const clashes = (sign && inner) || !open !== !close || (open && (sign || inner)) || (percent && (currency || over));
  const size = over === undefined ? readMagnitude(magnitude ?? '') : readFraction(over, under!);
  if (clashes || !size) return { fault: faultOf(text) };
  const isNegative = Boolean(open) || isMinus(sign) || isMinus(inner);
  return {
    number: {
      numerator: isNegative ? -size.numerator : size.numerator,
      denominator: percent ? size.denominator * 100n : size.denominator,
    },
  };
}

function isMinus(sign: string | undefined): boolean {
  return sign !== undefined && sign !== '+';
}

function readMagnitude(text: string): Decimal | undefined {
  if (!text.includes(',')) return readDecimal(text);
  return grouped.test(text) ? readDecimal(text.replaceAll(',', '')) : undefined;
}

function readFraction(over: string, under: string): Decimal | undefined {
  const [numerator, denominator] = [readDecimal(over)?.numerator, readDecimal(under)?.numerator];
  return numerator !== undefined && denominator ? { numerator, denominator } : undefined;
}

const faults: readonly (readonly [shape: RegExp, why: string])[] = [
  [
    /^[+\u2212-]?\p{Sc}? ?\d[\d.,]*\s*[\p{L}\u00b0][^\d]*$/u,
    'has words or a unit behind its number, which are not read.',
  ],
  [/^[+\u2212-]?\p{Sc}? ?[\d.]+,[\d.,]*$/u, 'has a comma that does not part thousands in threes.'],
  [/^\d+\/0+$/, 'divides by zero.'],
];

function faultOf(text: string): string {
  if (text === '') return 'The text is empty, so there is no number in it.';
  const known = faults.find(([shape]) => shape.test(text));
  return `${quoted(text)} ${known ? known[1] : 'is not a number.'}`;
}
