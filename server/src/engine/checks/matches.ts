import * as z from 'zod/mini';
import { type Message, say } from '../../languages/message.ts';
import { compileRegex, exampleOf, type Regex } from '../../languages/regex/index.ts';
import { parseTemplate } from '../../languages/template/index.ts';
import { field } from '../field.ts';
import type { Json } from '../json.ts';
import { check } from './check.ts';
import { lowerMatches } from './lowered/lowerMatches.ts';
import { type CheckedText, checkedText, evidenceIn } from './shared/checkedText.ts';
import type { Repair } from './shared/flips/repair.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { quoted } from './shared/quoted.ts';
import { flagField } from './shared/valueField.ts';

const pattern = () =>
  field(z.string(), 'A regular expression in the syntax of RE2; it is no template.', {
    examples: ['\\b\\d{4}-\\d{2}-\\d{2}\\b', '(?im)^answer:'],
  });

const schema = z.union([
  pattern(),
  z.strictObject({
    pattern: pattern(),
    whole: flagField('The whole text must match, from its beginning to its end; default false.'),
    fold_case: flagField('Letters match whatever their case; default false.'),
    multiline: flagField('`^` and `$` match at each line; default false.'),
    dot_all: flagField('`.` matches line ends too; default false.'),
  }),
]);

type Wish = Exclude<z.infer<typeof schema>, string>;

export const matches = check<z.infer<typeof schema>>({
  name: 'matches',
  title: 'Matches',
  docs:
    'A regular expression that must match somewhere in the completion, or all of it with `whole: true`. Scores 1 ' +
    'or 0. Patterns run in linear time, in the syntax of RE2: no look-around and no back-references; `$` is the ' +
    'very end of the text.',
  example: '\\b\\d{4}-\\d{2}-\\d{2}\\b',
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  lower: (value, criterion) => lowerMatches(typeof value === 'string' ? { pattern: value } : value, criterion),
  compile: (value, criterion) => {
    const wish = typeof value === 'string' ? { pattern: value } : value;
    const compiled = compilePattern(wish);
    const meaning = wish as Json;
    if ('refusal' in compiled) return freeUnit('matches', criterion, { meaning, ...compiled });
    return freeUnit('matches', criterion, {
      values: [],
      meaning,
      wanted: () => compiled,
      checked: checkedText(criterion.of),
      score: (checked, regex) => judge(checked, regex, wish),
      flip: ({ text }) => addMatch(text, wish),
    });
  },
});

/** Places beyond these are not marked. */
const mostSpans = 100;

function judge(checked: CheckedText, regex: Regex, { pattern, whole }: Wish) {
  const { text } = checked;
  const spans = !whole ? regex.findAll(text, mostSpans) : regex.testWhole(text) ? [{ from: 0, to: text.length }] : [];
  const subject = whole ? 'The whole text' : 'The text';
  const note = `${subject} ${spans.length > 0 ? 'matches' : 'does not match'} ${quoted(pattern)}.`;
  return { score: spans.length > 0 ? 1 : 0, evidence: evidenceIn(checked, note, spans) };
}

/** Writes a text that matches, at the end or on a line of its own. */
function addMatch(text: string, { pattern, whole }: Wish): readonly Repair[] {
  const example = exampleOf(pattern);
  if (example === undefined) return [];
  const sentences = [whole ? say`Replace all with ${quoted(example)}.` : say`Add ${quoted(example)}.`];
  if (whole) return [{ sentences, edits: [{ from: 0, to: text.length, text: example }] }];
  const end = { from: text.length, to: text.length };
  return ['', ' ', '\n'].map((gap) => ({ sentences, edits: [{ ...end, text: gap + example }] }));
}

function compilePattern({ pattern, fold_case, multiline, dot_all }: Wish): { value: Regex } | { refusal: Message } {
  if (parseTemplate(pattern).parts.some((part) => part.kind === 'variable'))
    return { refusal: say`${quoted(pattern)} holds a template, which a pattern does not fill in.` };
  const flags = { foldCase: fold_case === true, multiline: multiline === true, dotAll: dot_all === true };
  const { regex, faults } = compileRegex(pattern, flags);
  return regex ? { value: regex } : { refusal: say`${quoted(pattern)}: ${faults[0]!.message}` };
}
