import { type Message, say } from '../message.ts';

/** What to write in place of something the language lacks; `text` builds it from the arguments, where that is sure. */
export interface Substitute {
  readonly advice: Message;
  text?(args: readonly string[]): string | undefined;
}

/** Functions of other languages. */
export const functionSubstitutes: ReadonlyMap<string, Substitute> = new Map<string, Substitute>([
  ...named(['mean', 'avg', 'average'], {
    advice: say`Write \`(a + b) / 2\`.`,
    text: (args) => `(${sum(args)}) / ${args.length}`,
  }),
  ...named(['sum', 'add'], { advice: say`Write \`a + b\`.`, text: (args) => `(${sum(args)})` }),
  ...named(['prod', 'product', 'mul'], { advice: say`Write \`a * b\`.` }),
  ...named(['pow', 'power'], { advice: say`Write \`a ^ b\`.`, text: power }),
  ...named(['round', 'rint'], { advice: say`Write \`floor(x + 0.5)\`.`, text: ofOne((x) => `floor(${x} + 0.5)`) }),
  ...named(['clip', 'clamp'], { advice: say`Write \`min(1, max(0, x))\`.`, text: clip }),
  ...named(['ln', 'log_e'], {
    advice: say`Write \`log(x)\`: it is the natural logarithm.`,
    text: ofOne((x) => `log(${x})`),
  }),
  ...named(['log10'], { advice: say`Write \`log(x) / log(10)\`.`, text: ofOne((x) => `(log(${x}) / log(10))`) }),
  ...named(['log2'], { advice: say`Write \`log(x) / log(2)\`.`, text: ofOne((x) => `(log(${x}) / log(2))`) }),
  ...named(['log1p'], { advice: say`Write \`log(1 + x)\`.`, text: ofOne((x) => `log(1 + ${x})`) }),
  ...named(['fabs', 'absolute'], { advice: say`Write \`abs(x)\`.`, text: ofOne((x) => `abs(${x})`) }),
  ...named(['ceiling'], { advice: say`Write \`ceil(x)\`.`, text: ofOne((x) => `ceil(${x})`) }),
  ...named(['int', 'trunc'], { advice: say`Write \`floor(x)\`.` }),
  ...named(['float', 'bool'], { advice: say`Every score is a number already: leave it out.` }),
  ...named(['sigmoid'], { advice: say`Write \`1 / (1 + exp(-x))\`.` }),
  ...named(['if', 'iif', 'where', 'case'], {
    advice: say`There are no conditions: multiply by a 0/1 grader, or use \`min\` and \`max\`.`,
  }),
  ...named(['and', 'all'], { advice: say`Of 0/1 scores, \`min(a, b)\` is 1 when all are.` }),
  ...named(['or', 'any'], { advice: say`Of 0/1 scores, \`max(a, b)\` is 1 when any is.` }),
  ...named(['not'], { advice: say`Of a 0/1 score, \`1 - a\` is its opposite.` }),
]);

/** Operators and words of other languages, by how they are written. */
export const operatorSubstitutes: ReadonlyMap<string, Substitute> = new Map<string, Substitute>([
  ...named(['**'], { advice: say`A power is written \`a ^ b\`.`, text: () => '^' }),
  ...named(['×', '·'], { advice: say`A product is written \`a * b\`.`, text: () => '*' }),
  ...named(['÷'], { advice: say`A quotient is written \`a / b\`.`, text: () => '/' }),
  ...named(['−', '–'], { advice: say`A difference is written with \`-\`.`, text: () => '-' }),
  ...named(['%'], { advice: say`A remainder is \`a - b * floor(a / b)\`; fifty percent is \`0.5\`.` }),
  ...named(['//'], { advice: say`Write \`floor(a / b)\`.` }),
  ...named(['<', '>', '<=', '>=', '==', '!=', '=', '<>'], {
    advice: say`There are no comparisons: let a grader decide and score 0 or 1, or step with \`floor\`.`,
  }),
  ...named(['and', '&&', '&'], { advice: say`Of 0/1 scores, \`min(a, b)\` is 1 when both are.` }),
  ...named(['or', '||', '|'], { advice: say`Of 0/1 scores, \`max(a, b)\` is 1 when either is.` }),
  ...named(['not', '!', '~'], { advice: say`Of a 0/1 score, \`1 - a\` is its opposite.` }),
  ...named(['if', 'else', '?', ':'], {
    advice: say`There are no conditions: multiply by a 0/1 grader, or use \`min\` and \`max\`.`,
  }),
]);

/** Names that other languages give to numbers. */
export const constantSubstitutes: ReadonlyMap<string, string> = new Map([
  ['pi', '3.141592653589793'],
  ['PI', '3.141592653589793'],
  ['e', 'exp(1)'],
  ['E', 'exp(1)'],
  ['true', '1'],
  ['True', '1'],
  ['false', '0'],
  ['False', '0'],
]);

function named(names: readonly string[], substitute: Substitute): [string, Substitute][] {
  return names.map((name) => [name, substitute]);
}

function sum(args: readonly string[]): string {
  return args.join(' + ');
}

function ofOne(text: (x: string) => string) {
  return (args: readonly string[]) => (args.length === 1 && args[0] !== undefined ? text(args[0]) : undefined);
}

function power([base, exponent, ...rest]: readonly string[]): string | undefined {
  return base === undefined || exponent === undefined || rest.length > 0 ? undefined : `((${base}) ^ (${exponent}))`;
}

function clip([x, low, high, ...rest]: readonly string[]): string | undefined {
  return high === undefined || rest.length > 0 ? undefined : `min(${high}, max(${low}, ${x}))`;
}
