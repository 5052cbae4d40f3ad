import * as fc from 'fast-check';

const number = fc.stringMatching(/^-?(0|[1-9][0-9]{0,25})(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?$/);
const known = fc.constantFrom('1.0', '1e3', '-0', '-0.0', '1E400', '9007199254740993', '0.1', '1e-400', '-1E+400');

/** Each unit as it is or as an escape. */
const string = fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 2 }), fc.boolean()), { maxLength: 4 });
const quoted = string.map(
  (parts) => `"${parts.map(([text, plain]) => (plain ? asIs(text) : escaped(text))).join('')}"`,
);

const asIs = (text: string) => JSON.stringify(text).slice(1, -1);
const escaped = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `\\u${hex(text.charCodeAt(at))}`).join('');

const hex = (unit: number) => unit.toString(16).padStart(4, '0');

/** JSON texts with numbers in many spellings, escapes, members of the same name, and this space between. */
export function jsonTexts(spaces: readonly string[]): fc.Arbitrary<string> {
  const space = fc.constantFrom(...spaces);
  const spaced = (text: fc.Arbitrary<string>) => fc.tuple(space, text, space).map((parts) => parts.join(''));
  const { value } = fc.letrec<{ value: string; member: string }>((tie) => ({
    value: spaced(
      fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.oneof(number, known, quoted, fc.constantFrom('true', 'false', 'null')),
        fc.array(tie('value'), { maxLength: 4 }).map((parts) => `[${parts.join(',')}]`),
        fc.array(tie('member'), { maxLength: 4 }).map((parts) => `{${parts.join(',')}}`),
      ),
    ),
    member: fc.tuple(spaced(quoted), tie('value')).map(([key, inner]) => `${key}:${inner}`),
  }));
  return value;
}
