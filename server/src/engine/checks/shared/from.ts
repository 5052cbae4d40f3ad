import * as z from 'zod/mini';
import { type Message, say } from '../../../languages/message.ts';
import { compileRegex } from '../../../languages/regex/index.ts';
import { field } from '../../field.ts';
import type { Criterion } from '../check.ts';
import { fences } from './fences.ts';
import { quoted } from './quoted.ts';
import type { Sought } from './sought.ts';
import { type TextPiece, trimmed } from './trimmed.ts';

const named = {
  whole: 'The text is nothing else, but for space around it (default).',
  first: 'The first one in the text.',
  last: 'The last one in the text.',
  only: 'The text holds exactly one.',
  fence: 'What stands inside the only code fence.',
};

const schema = z.union([
  field(z.enum(['whole', 'first', 'last', 'only', 'fence']), 'A place in the text.', {
    enumDescriptions: Object.values(named),
  }),
  z.strictObject({
    after: field(z.string().check(z.minLength(1)), 'The rest of the last line that holds this label.', {
      examples: ['Answer:'],
    }),
  }),
  z.strictObject({
    matches: field(z.string(), 'A regular expression with one group: what the group holds in its first match.', {
      examples: ['Total: (\\S+)'],
    }),
  }),
]);

export type From = z.infer<typeof schema>;

/** `from`: how the value is taken out of a text. */
export function fromField() {
  return z.optional(
    field(schema, 'How the value is taken out of the text; default `whole`.', {
      examples: ['last', { after: 'Answer:' }, 'fence'],
    }),
  );
}

/** `from` beside a check, for its short form. */
export const besideFrom = { from: fromField() };

/** How a check takes its value: as it says itself, else as its criterion says. */
export function fromOf(own: From | undefined, { spec }: Pick<Criterion, 'spec'>): From {
  return own ?? (spec.from as From | undefined) ?? 'whole';
}

export type Taken = TextPiece | { readonly absent: string };

/** How a value is taken out of texts, or why it never can be. */
export type Taking = { readonly take: (text: string) => Taken } | { readonly refusal: Message };

/** Compiles `from`; the piece is given without the space around it. */
export function compileFrom(from: From, sought: Sought): Taking {
  if (typeof from === 'string') return { take: (text) => takers[from](text, sought) };
  return 'after' in from ? { take: (text) => afterLabel(text, from.after) } : takeMatch(from.matches);
}

const takers: Readonly<Record<keyof typeof named, (text: string, sought: Sought) => Taken>> = {
  whole: (text) => trimmed(text, { from: 0, to: text.length }),
  first: (text, { one, find }) => find(text)[0] ?? none(one),
  last: (text, { one, find }) => find(text).at(-1) ?? none(one),
  only: (text, { one, many, find }) => onlyOf(find(text), one, many),
  fence: (text) =>
    onlyOf(
      fences(text).map((range) => trimmed(text, range)),
      'code fence',
      'code fences',
    ),
};

function onlyOf(pieces: readonly TextPiece[], one: string, many: string): Taken {
  if (pieces.length > 1) return { absent: `There are ${pieces.length} ${many} in the text where one was wanted.` };
  return pieces[0] ?? none(one);
}

function none(what: string): Taken {
  return { absent: `There is no ${what} in the text.` };
}

function afterLabel(text: string, label: string): Taken {
  const at = text.lastIndexOf(label);
  if (at < 0) return { absent: `No line of the text is labelled ${quoted(label)}.` };
  const from = at + label.length;
  const end = text.indexOf('\n', from);
  return trimmed(text, { from, to: end < 0 ? text.length : end });
}

function takeMatch(pattern: string): Taking {
  const { regex, faults } = compileRegex(pattern);
  if (!regex) return { refusal: say`${quoted(pattern)}: ${faults[0]!.message}` };
  if (regex.groupCount !== 1)
    return { refusal: say`${quoted(pattern)} has ${regex.groupCount} groups; \`from\` takes what one group holds.` };
  return {
    take: (text) => {
      const group = regex.find(text)?.groups[0];
      return group ? trimmed(text, group) : { absent: `Nothing in the text matches ${quoted(pattern)}.` };
    },
  };
}
