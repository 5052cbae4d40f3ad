import { shapeRule } from './shapeRule.ts';
import { isUnquotedAt } from './shared/isUnquotedAt.ts';

const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'an object',
  null: '`null`',
};

export const wrongType = shapeRule({
  code: 'wrong-type',
  severity: 'error',
  title: 'A value is of the wrong type.',
  docs: 'The service refuses such a value: it does not turn texts into numbers, or numbers into texts. In YAML, quotes make a text.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: 42
operation: eq
`,
    mended: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '42'
operation: eq
`,
  },
  unless: ({ path }, seen) => isChildren(path, seen.site.kind?.children) || isUnquotedAt(seen, path),
  word: ({ path, allowed, found }) => {
    const wanted = allowed.map((type) => names[type] ?? type).join(' or ');
    const step = path.at(-1);
    const place = typeof step === 'number' ? `Entry ${step + 1} of \`${path.at(-2)}\`` : `\`${step}\``;
    const instead = found === undefined ? '' : `, not \`${found}\``;
    return { message: `${place} must be ${wanted}${instead}.` };
  },
});

/** The map of graders has a rule of its own. */
function isChildren(path: readonly (string | number)[], children: string | undefined): boolean {
  return path.length === 1 && path[0] === children;
}
