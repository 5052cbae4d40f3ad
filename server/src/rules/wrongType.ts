import type { ShapeFault } from '../document/walk.ts';
import { either } from '../languages/either.ts';
import { type Message, say } from '../languages/message.ts';
import type { Repair, SeenGrader } from './rule.ts';
import { shapeRule } from './shapeRule.ts';
import { isUnquotedAt } from './shared/isUnquotedAt.ts';
import { replacing } from './shared/replacing.ts';

const names: Readonly<Record<string, Message>> = {
  string: say`a text`,
  number: say`a number`,
  integer: say`a whole number`,
  boolean: say`\`true\` or \`false\``,
  array: say`a list`,
  object: say`an object`,
  null: say`\`null\``,
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
  word: (fault, seen) => {
    const { path, allowed, found } = fault;
    const wanted = either(allowed.map((type) => names[type] ?? type));
    const [holder, step] = [undefined, ...seen.site.path, ...path].slice(-2);
    const named = step === undefined ? say`The file` : `\`${String(step)}\``;
    const place = typeof step === 'number' ? say`Entry ${step + 1} of \`${String(holder)}\`` : named;
    const message =
      found === undefined
        ? say`${place} must be ${wanted}.`
        : say`${place} must be ${wanted}, not \`${String(found)}\`.`;
    return { message, ...retyped(fault, seen) };
  },
});

/** Quotes around a number where a text is wanted, or taken away where a number is. */
function retyped(fault: ShapeFault, { text, notation }: SeenGrader): { repair?: Repair } {
  const { allowed, found } = fault;
  const written = text.slice(fault.from, fault.to);
  if (allowed.includes('number') && typeof found === 'number') return {};
  if (allowed.includes('string') && /number|boolean/.test(typeof found))
    return { repair: replacing(say`Put it in quotes`, fault, notation.quote(written)) };
  if (!allowed.includes('number') || typeof found !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(found)) return {};
  return { repair: replacing(say`Write it as a number`, fault, found) };
}

/** The map of graders has a rule of its own. */
function isChildren(path: readonly (string | number)[], children: string | undefined): boolean {
  return path.length === 1 && path[0] === children;
}
