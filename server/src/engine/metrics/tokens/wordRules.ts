import { pythonSpace } from './pythonWords.ts';

/** One replacement in a text. */
export type Step = (text: string) => string;

const letter = '[\\p{L}\\p{N}_]';
const edge = `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`;

/**
 * Replaces each match; `<W>`, `<B>` and `<S>` in the source stand for Python's `\w`, `\b` and `\s`. The pattern is made
 * at its first use: all of them together take milliseconds of every start.
 */
function swap(source: string, replacement: string, flags = ''): Step {
  let pattern: RegExp | undefined;
  return (text) => {
    pattern ??= new RegExp(spelledOut(source), `gu${flags}`);
    return text.replace(pattern, replacement);
  };
}

function spelledOut(source: string): string {
  return source.replaceAll('<W>', letter).replaceAll('<B>', edge).replaceAll('<S>', `[${pythonSpace}]`);
}

/** A full stop that only `closers` and white space follow; both are anchored, so no search goes astray. */
function finalStop(closers: RegExp, space: string): Step {
  return (text) => {
    const at = text.lastIndexOf('.');
    if (at < 1 || text[at - 1] === '.') return text;
    const closing = closers.exec(text.slice(at + 1))![0];
    const rest = text.slice(at + 1 + closing.length);
    return blank.test(rest) ? `${text.slice(0, at)} .${space}${closing} ` : text;
  };
}

const blank = new RegExp(`^[${pythonSpace}]*$`);

const openingQuotes: readonly Step[] = [
  swap('([\\u00ab\\u201c\\u2018\\u201e]|[`]+)', ' $1 '),
  swap('^"', '``'),
  swap('(``)', ' $1 '),
  swap('([ \\(\\[\\{<])("|\'{2})', '$1 `` '),
];

/** An opening single quote, as NLTK splits it off since 3.9.3 and did before. */
const singleQuote = swap("(?<!<W>)(')(?!(?:re|ve|ll|m|t|s|d|n)<B>)(?=<W>)", '$1 ', 'i');
const singleQuote392 = swap("(')(?!re|ve|ll|m|t|s|d|n)(<W>)<B>", '$1 $2', 'i');

/** Dashes from the figure dash to the horizontal bar, which NLTK splits off since 3.9.3. */
const wideDashes = swap('[\\u2012-\\u2015]', ' $& ');

const firstPunctuation: readonly Step[] = [
  finalStop(/^[\])}>"'\u00bb\u201d\u2019 ]*/, ' '),
  swap('([:,])([^\\p{Nd}])', ' $1 $2'),
  swap('([:,])(?=\\n?$)', ' $1 '),
  swap('\\.{2,}', ' $& '),
  swap('[;@#$%&]', ' $& '),
];

const lastPunctuation: readonly Step[] = [
  finalStop(/^[\])}>"']*/, ''),
  swap('[?!]', ' $& '),
  swap("([^'])' ", "$1 ' "),
  swap('[*]', ' $& '),
  swap('[\\]\\[\\(\\)\\{\\}<>]', ' $& '),
  swap('--', ' -- '),
  (text) => ` ${text} `,
];

const closingQuotes: readonly Step[] = [
  swap('([\\u00bb\\u201d\\u2019])', ' $1 '),
  swap("''", " '' "),
  swap('"', " '' "),
  swap('<S>+', ' '),
  swap("([^' ])('[sS]|'[mM]|'[dD]|') ", '$1 $2 '),
  swap("([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) ", '$1 $2 '),
];

/** Python's case folding also takes the dotted capital and the dotless small i for an i; JavaScript's does not. */
const i = '[i\\u0130\\u0131]';

const contractions: readonly Step[] = [
  ...['(can)(not)', "(d)('ye)", `(g${i}m)(me)`, '(gon)(na)', '(got)(ta)', '(lem)(me)', "(more)('n)"].map((pair) =>
    swap(`<B>${pair}<B>`, ' $1 $2 ', 'i'),
  ),
  swap('<B>(wan)(na)(?=<S>)', ' $1 $2 ', 'i'),
  swap(` ('t)(${i}s)<B>`, ' $1 $2 ', 'i'),
  swap(" ('t)(was)<B>", ' $1 $2 ', 'i'),
];

const ending: readonly Step[] = [...lastPunctuation, ...closingQuotes, ...contractions];

/** The replacements of NLTK's `NLTKWordTokenizer` in its order, as they are since 3.9.3. */
export const wordRules: readonly Step[] = [...openingQuotes, singleQuote, ...firstPunctuation, wideDashes, ...ending];

/** The same up to 3.9.2. */
export const wordRules392: readonly Step[] = [...openingQuotes, singleQuote392, ...firstPunctuation, ...ending];
