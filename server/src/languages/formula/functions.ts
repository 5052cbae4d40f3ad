/** A function of `calculate_output`, as hover and signature help show it. */
export interface FormulaFunction {
  readonly title: string;
  readonly signature: string;
  readonly parameters: readonly string[];
  readonly docs: string;
  /** How many arguments it takes; `most` may be Infinity. */
  readonly least: number;
  readonly most: number;
}

/** The functions of the formula language; there are no others. */
export const functions: Readonly<Record<string, FormulaFunction>> = {
  min: several('min', 'Smallest', 'The smallest of its arguments: `min(1, score)` caps a score at 1.'),
  max: several('max', 'Largest', 'The largest of its arguments: `max(0, score)` keeps a score from going below 0.'),
  abs: single('abs', 'Absolute value', 'The distance from 0.'),
  floor: single('floor', 'Round down', 'The largest whole number not above its argument: pays only for a full score.'),
  ceil: single(
    'ceil',
    'Round up',
    'The smallest whole number not below its argument: any crumb counts as a full score.',
  ),
  exp: single('exp', 'Exponential', 'e to the power of its argument; above 709.78 the result is no number.'),
  sqrt: single('sqrt', 'Square root', 'The square root; of a negative number it is no number.'),
  log: single('log', 'Natural logarithm', 'The logarithm to base e; of 0 or less it is no number.'),
};

function single(name: string, title: string, docs: string): FormulaFunction {
  return { title, signature: `${name}(x)`, parameters: ['x'], docs, least: 1, most: 1 };
}

function several(name: string, title: string, docs: string): FormulaFunction {
  return { title, signature: `${name}(x, …)`, parameters: ['x', '…'], docs, least: 1, most: Number.POSITIVE_INFINITY };
}
