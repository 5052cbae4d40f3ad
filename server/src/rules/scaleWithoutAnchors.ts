import { say } from '../languages/message.ts';
import type { GraderRule, SeenGrader } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { judgedWords } from './shared/judgedWords.ts';
import { locate } from './shared/locate.ts';
import { type PromptWords, placeIn, promptWords } from './shared/promptWords.ts';
import { scalesIn } from './shared/scalesIn.ts';
import { scoreRange } from './shared/scoreRange.ts';
import { asList, asObject, specOf } from './shared/specOf.ts';

export const scaleWithoutAnchors: GraderRule = {
  code: 'scale-without-anchors',
  severity: 'hint',
  title: 'A `range` of whose scores the prompt says nothing.',
  docs: 'A judge that is told only “from 1 to 5” makes its own scale, another one for each model and each draw, and crowds its scores near the top. Say what at least one end means, or better each step; the `prompt` of a rubric’s `scale` too. Known false positives: a scale that everybody knows, such as a share of parts that are there, and steps that are described without their number. Known misses: a number that stands before a word for another reason. Measured on the prompts of `examples/` and `test/rules/dialect/` with `node scripts/promptRates.ts`: it fires on 3 of 25 prompts, 0 of them wrongly.',
  example: {
    faulty: `type: score_model
name: judge
model: my-judge
range: [1, 5]
input:
  - role: user
    content: 'Rate the tone of this reply from 1 to 5: {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: my-judge
range: [1, 5]
input:
  - role: user
    content: |
      Rate the tone of the reply from 1 to 5.
      5: takes up the customer's situation in its own words
      3: correct and cool
      1: blames or lectures the customer

      {{ sample.output_text }}
`,
  },
  *run(seen) {
    const path = criterionOf(seen) ? ['scale', 'range'] : ['range'];
    const range = rangeOf(seen);
    const texts = [...promptWords(seen), ...judgedWords(seen)];
    if (!range || texts.length === 0) return;
    const { low, high } = range;
    if (texts.some(({ words }) => [low, high].some((end) => isAnchored(words, end)) || isGlossed(words, range))) return;
    const message = say`Nothing says what ${low} and ${high} mean, so the judge makes its own scale. Describe at least both ends, such as \`${high}: …\`.`;
    yield { ...(scalePlace(texts) ?? locate(seen, path)), message };
  },
};

/** The ends that the author gave a scale, of a criterion too; undefined where there are none. */
function rangeOf(seen: SeenGrader) {
  const criterion = criterionOf(seen);
  if (!criterion) return specOf(seen).range === undefined ? undefined : scoreRange(seen);
  const [low, high] = asList(asObject(criterion.spec.scale)?.range) ?? [];
  return typeof low === 'number' && typeof high === 'number' && low < high ? { low, high } : undefined;
}

function scalePlace(texts: readonly PromptWords[]) {
  const [place] = texts.flatMap((text) => scalesIn(text.words).map(({ from, to }) => placeIn(text, from, to)));
  return place;
}

/** Whether a text describes a score: the number before a colon, a bracket or a word that explains it. */
function isAnchored(words: string, score: number): boolean {
  const number = written(score);
  const after =
    '(?: ?points?)?\\s*(?::\\s*[^\\s\uFFFC]|[=(]| ?[-–—]+ ?[a-z]|->|→|\\b(?:means|if|when|for|is|only|where|stands)\\b)';
  return new RegExp(
    `${number}\\**${after}|\\b(?:as|earns?|gets?|scores?|deserves?) ${number}|\\n\\s*[-*]?\\s*${number}[.)-] *\\w`,
    'i',
  ).test(words);
}

/** Whether a text puts words right behind both ends, as in “0 bad to 10 good”. */
function isGlossed(words: string, { low, high }: { readonly low: number; readonly high: number }): boolean {
  const gloss = '\\s+(?!(?:to|and|or|through|up|points?|stars?|out|on|as|of|in|inclusive)\\b)[a-z][a-z-]*\\b';
  const between = '(?: [a-z-]+){0,4}?,? (?:to|through|and|or|[-–—]) ';
  return new RegExp(`${written(low)}${gloss}${between}${written(high)}${gloss}`, 'i').test(words);
}

/** A number as a text may spell it, and no part of another. */
function written(score: number): string {
  return `(?<![\\d.,/-])${String(score).replace('-', '[-−]').replace('.', '\\.')}(?:\\.0)?(?![\\d%]|[.,/]\\d)`;
}
