import type { ShapeFault } from '../document/walk.ts';
import { type Message, say } from '../languages/message.ts';
import { nearest } from '../languages/nearest.ts';
import { isEval } from './places.ts';
import type { SeenGrader } from './rule.ts';
import { shapeRule } from './shapeRule.ts';
import { replacing } from './shared/replacing.ts';
import { asList, asObject, specOf } from './shared/specOf.ts';

/** What other dialects write, with what it is here; a sure one can be mended with a click. */
const confusions: Readonly<Record<string, { readonly meant: string; readonly advice?: Message }>> = {
  neq: { meant: 'ne' },
  not_equal: { meant: 'ne' },
  '!=': { meant: 'ne' },
  '==': { meant: 'eq' },
  equals: { meant: 'eq' },
  equal: { meant: 'eq' },
  exact: { meant: 'eq' },
  exact_match: { meant: 'eq' },
  contains: {
    meant: 'like',
    advice: say`Use \`like\` (\`input\` contains \`reference\`), or \`ilike\` to ignore case.`,
  },
  includes: {
    meant: 'like',
    advice: say`Use \`like\` (\`input\` contains \`reference\`), or \`ilike\` to ignore case.`,
  },
  icontains: { meant: 'ilike' },
  rouge: { meant: 'rouge_l' },
  text: { meant: 'input_text' },
  image_url: {
    meant: 'input_image',
    advice: say`Here it is \`input_image\`, with the address as a text in \`image_url\`.`,
  },
  image: { meant: 'input_image' },
  audio: { meant: 'input_audio' },
};

/** What has no counterpart, with what to do instead. */
const advice: Readonly<Record<string, Message>> = {
  regex: say`Patterns need a \`python\` grader.`,
  matches: say`Patterns need a \`python\` grader.`,
  starts_with: say`Use \`like\`, or a \`python\` grader.`,
  ends_with: say`Use \`like\`, or a \`python\` grader.`,
  levenshtein: say`The nearest is \`fuzzy_match\`.`,
};

export const unknownValue = shapeRule({
  code: 'unknown-value',
  severity: 'error',
  title: 'A value that is not one of those the key can have.',
  docs: 'The service refuses it. OpenAI’s guide writes `neq` where its own schema and the service have `ne`. There is no operation for patterns: `like` and `ilike` look for plain text.',
  example: {
    faulty: `type: string_check
name: not a placeholder
input: '{{ sample.output_text }}'
reference: TODO
operation: neq
`,
    mended: `type: string_check
name: not a placeholder
input: '{{ sample.output_text }}'
reference: TODO
operation: ne
`,
  },
  unless: isSimpleRole,
  word: (fault, { notation }) => {
    const found = String(fault.found);
    const { meant, hint } = meaning(found, fault);
    const message = say`\`${found}\` is no \`${String(fault.path.at(-1))}\`. ${hint ?? possible(fault.allowed)}`;
    return meant ? { message, repair: replacing(say`Write \`${meant}\``, fault, notation.quote(meant)) } : { message };
  },
});

/** In evals a message of a label model may be `{ role: any text, content: text }`. */
function isSimpleRole({ path }: ShapeFault, seen: SeenGrader): boolean {
  const [input, index, role, ...more] = path;
  if (input !== 'input' || typeof index !== 'number' || role !== 'role' || more.length > 0) return false;
  const { labels, input: messages } = specOf(seen);
  const content = asObject(asList(messages)?.[index])?.content;
  return labels !== undefined && typeof content === 'string' && seen.places.some(isEval);
}

interface Meaning {
  readonly meant?: string;
  readonly hint?: Message;
}

function meaning(found: string, { allowed }: ShapeFault): Meaning {
  const known = Object.hasOwn(confusions, found.toLowerCase()) ? confusions[found.toLowerCase()] : undefined;
  if (known && allowed.includes(known.meant))
    return { meant: known.meant, hint: known.advice ?? spelled(known.meant, allowed) };
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const same = allowed.find((value) => letters(value) === letters(found)) ?? nearest(found, allowed);
  if (same) return { meant: same, hint: spelled(same, allowed) };
  const instead = Object.hasOwn(advice, found) ? advice[found] : undefined;
  return instead ? { hint: say`${possible(allowed)} ${instead}` } : {};
}

function possible(allowed: readonly string[]): Message {
  return say`It can be ${allowed.map((value) => `\`${value}\``).join(', ')}.`;
}

function spelled(meant: string, allowed: readonly string[]): Message {
  const others = allowed.filter((value) => value !== meant).map((value) => `\`${value}\``);
  return others.length > 6 || others.length === 0
    ? say`Write \`${meant}\`.`
    : say`Write \`${meant}\`; it can also be ${others.join(', ')}.`;
}
