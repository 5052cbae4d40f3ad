import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { judgedWords } from './shared/judgedWords.ts';
import { firstMatch, placeIn, promptWords } from './shared/promptWords.ts';

const qualities =
  'accura(?:cy|te)|clar(?:ity)|clear|complete(?:ness)?|concise(?:ness)?|coheren(?:ce|t)|correct(?:ness)?|creativ(?:e|ity)|empath(?:y|etic)|factual(?:ity)?|faithful(?:ness)?|fluen(?:cy|t)|friendl(?:y|iness)|grammar|grammatical|harmless(?:ness)?|helpful(?:ness)?|honest(?:y)?|length|polite(?:ness)?|professional(?:ism)?|readab(?:le|ility)|relevan(?:ce|t)|safe(?:ty)?|short|structure|style|tone|truthful(?:ness)?|useful(?:ness)?|warm(?:th)?';

/** Two qualities joined, or two questions in one. */
const twofold = [
  new RegExp(
    `\\b(?:${qualities})(?:,? (?:and|&|as well as) (?:how |its |the |their |is |are )?|, )(?:${qualities})\\b`,
    'i',
  ),
  /\b(?:is|does|did|has|are|do) [^.?!\n\uFFFC]{3,80} and (?:also |if )?(?:is|does|did|has|are|do) [^.?!\n]{3,80}\?/i,
  /\b(?:is|does|did|has|are|do) [^.?!\n\uFFFC]{3,80}\? +(?:and )?(?:is|does|did|has|are|do) [^.?!\n]{3,80}\?/i,
  /\bhow [^.?!\n\uFFFC]{3,80} and how [^.?!\n]{3,80}\?/i,
];

const deed =
  'acknowledges|advises|apologi[sz]es|asks|avoids|cites|describes|does not|explains|gives|identifies|includes|lists|mentions|names|offers|promises|provides|recommends|refers|refuses|states|suggests|tells|thanks|uses|warns';

/** Two deeds of a completion in one sentence: “States the amount and apologises.” */
const twoDeeds = new RegExp(`\\b(?:${deed})\\b[^.;\\uFFFC]{0,160}?\\band (?:also |then )?(?:${deed})\\b`, 'i');

/** What says how several things become one verdict. */
const joined =
  /\b(?:average|both|all of|each of|only (?:if|when)|minus|deduct|points? (?:for|if|each)|weigh(?:t|ted)?|sum)\b/i;

export const promptAsksTwoThings: GraderRule = {
  code: 'prompt-asks-two-things',
  severity: 'hint',
  title: 'A judge’s prompt that asks for two things in one verdict.',
  docs: 'A judge that weighs two things in one number weighs them as it likes, and a low score does not say which of them failed. Ask each in a grader of its own and join them in a `multi`, or in a criterion of its own. Nothing is said where the prompt tells how to join them, such as “both”, “points for” or “the average”. Known false positives: two words for one thing (“clear and readable”), a second question that explains the first, and an overall impression that is meant. Known misses: qualities that the rule does not know by name. Measured on the prompts of `examples/` and `test/rules/dialect/` with `node scripts/promptRates.ts`: it fires on 0 of 25 prompts, 0 of them wrongly.',
  example: {
    faulty: `type: score_model
name: judge
model: my-judge
input:
  - role: user
    content: 'Rate the accuracy and tone of this reply, from 0 to 1: {{ sample.output_text }}'
`,
    mended: `type: multi
graders:
  accuracy:
    type: score_model
    name: accuracy
    model: my-judge
    input:
      - role: user
        content: 'Rate the accuracy of this reply, from 0 to 1: {{ sample.output_text }}'
  tone:
    type: score_model
    name: tone
    model: my-judge
    input:
      - role: user
        content: 'Rate the tone of this reply, from 0 to 1: {{ sample.output_text }}'
name: reply
calculate_output: 0.7 * accuracy + 0.3 * tone
`,
  },
  *run(seen) {
    const criterion = judgedWords(seen);
    const texts = [...promptWords(seen), ...criterion];
    if (texts.some(({ words }) => joined.test(words))) return;
    const patterns = criterion.length > 0 ? [...twofold, twoDeeds] : twofold;
    const match = patterns.map((pattern) => firstMatch(texts, pattern)).find((found) => found !== undefined);
    if (!match) return;
    const { at, found } = match;
    const message =
      criterion.length > 0
        ? say`This criterion asks for two things in one verdict, so a low score does not say which of them failed. Split it into two criteria.`
        : say`The prompt asks for two things in one verdict, so a low score does not say which of them failed. Ask each in a grader of its own and join them in a \`multi\`.`;
    yield { ...placeIn(at, found.index, found.index + found[0].length), message };
  },
};
