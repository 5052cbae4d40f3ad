import { type Message, say } from '../languages/message.ts';
import type { GraderRule, SeenGrader } from './rule.ts';
import { firstMatch, type PromptWords, placeIn, promptWords } from './shared/promptWords.ts';
import { scoreRange } from './shared/scoreRange.ts';
import { asList, specOf } from './shared/specOf.ts';

const command =
  '(?:^|[.!?:;,\\n]\\s*|\\band )(?:please |then |only |just )*(?:answer|respond|reply|output|return|say|write|print)\\b[^.!?\\n]{0,40}?';

const words = [
  '"?yes"?(?: or | ?/ ?)"?no"?',
  '"?true"?(?: or | ?/ ?)"?false"?',
  '"?pass"?(?: or | ?/ ?)"?fail"?',
  '"?correct"?(?: or | ?/ ?)"?incorrect"?',
  '"[A-Z]"',
];

/** What a prompt may ask for, where the forced reply can carry no such thing. */
const asked = {
  words: new RegExp(`${command}(${words.join('|')})`, 'i'),
  document: new RegExp(
    `${command}\\b((?:valid |a )*(?:JSON|XML|YAML|HTML|markdown)(?: object)?)(?![^.!?\\n]*\\bresult\\b)`,
    'i',
  ),
  percentage: /\b(?:as )?(a percentage|percent|0 ?%? ?(?:to|-|–) ?100 ?%)/i,
  number: new RegExp(
    `(?:${command}|\\b(?:rate|score|give) [^.!?\\n]{0,40}?)\\b(a (?:whole )?(?:number|score|rating)|(?:from |between )?\\d+ ?(?:to|-|–|and) ?\\d+)(?! \\w+s\\b)`,
    'i',
  ),
} as const;

export const outputFormatMismatch: GraderRule = {
  code: 'output-format-mismatch',
  severity: 'hint',
  title: 'A judge’s prompt that asks for a reply that the grader does not read.',
  docs: 'The service forces the reply of a judge into a format of its own: steps, then a number for `score_model` and one of `labels` for `label_model`. A prompt that asks for yes or no, for JSON or for a percentage asks for what the judge cannot give, and what it gives instead is up to it. “Answer with a number only” is harmless. Known false positives: an order that speaks of the completion, such as “then output JSON” in a task that is quoted. Known misses: orders in other words or languages. A scale outside `range` is the matter of `scale-without-range`. Measured on the prompts of `examples/` and `test/rules/dialect/` with `node scripts/promptRates.ts`: it fires on 0 of 25 prompts, 0 of them wrongly.',
  example: {
    faulty: `type: score_model
name: judge
model: my-judge
input:
  - role: user
    content: 'Is this polite? Answer yes or no. {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: my-judge
input:
  - role: user
    content: 'Give 1 if this is polite, else 0. {{ sample.output_text }}'
`,
  },
  *run(seen) {
    const texts = promptWords(seen);
    const wanted = mismatches(seen);
    for (const { kind, message } of wanted) {
      const match = firstMatch(texts, asked[kind]);
      if (!match) continue;
      const { at, place, what } = spotted(match);
      return yield { ...placeIn(at, place.from, place.to), message: message(what) };
    }
  },
};

interface Mismatch {
  readonly kind: keyof typeof asked;
  readonly message: (what: string) => Message;
}

/** What a grader cannot read: no words and no document in place of a number, no number in place of a label. */
function mismatches(seen: SeenGrader): readonly Mismatch[] {
  const labels = asList(specOf(seen).labels);
  if (labels) {
    const hasWords = labels.some(
      (label) => typeof label === 'string' && /^(?:yes|no|true|false|pass|fail|(?:in)?correct)$/i.test(label),
    );
    const message = (what: string) =>
      say`The judge must choose one of \`labels\`, but the prompt asks for “${what}”. Ask for a label.`;
    return [
      ...(hasWords ? [] : [{ kind: 'words' as const, message }]),
      { kind: 'document', message },
      { kind: 'number', message },
    ];
  }
  const range = scoreRange(seen);
  if (!range) return [];
  const message = (what: string) =>
    say`The judge must give a number from ${range.low} to ${range.high}, but the prompt asks for “${what}”. Ask for the number.`;
  const plain = [
    { kind: 'words' as const, message },
    { kind: 'document' as const, message },
  ];
  return range.high <= 1 ? [...plain, { kind: 'percentage', message }] : plain;
}

function spotted({ at, found }: { readonly at: PromptWords; readonly found: RegExpExecArray }) {
  const what = found[1] ?? found[0];
  const from = found.index + found[0].lastIndexOf(what);
  return { at, what, place: { from, to: from + what.length } };
}
