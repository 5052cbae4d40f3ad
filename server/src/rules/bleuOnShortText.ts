import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { asText, specOf } from './shared/specOf.ts';

/** What NLTK’s sentence BLEU (smoothing 4) gives to equal texts of two and of three tokens. */
const ofEqual: Readonly<Record<number, number>> = { 2: 0.2213885886251307, 3: 0.5757197301274735 };

export const bleuOnShortText: GraderRule = {
  code: 'bleu-on-short-text',
  severity: 'hint',
  title: 'A `bleu` threshold that equal short texts do not reach.',
  docs: '`bleu` counts runs of up to four words. Two equal texts of two words score 0.22, of three words 0.58; of one word, or of four and more, 1. `fuzzy_match` has no such gap.',
  example: {
    faulty: `type: text_similarity
name: merchant
input: '{{ sample.output_json.merchant }}'
reference: Blue Harbor
evaluation_metric: bleu
pass_threshold: 0.8
`,
    mended: `type: text_similarity
name: merchant
input: '{{ sample.output_json.merchant }}'
reference: Blue Harbor
evaluation_metric: fuzzy_match
pass_threshold: 0.8
`,
  },
  *run(seen) {
    const { evaluation_metric: metric, pass_threshold: threshold, reference } = specOf(seen);
    if (metric !== 'bleu' || typeof threshold !== 'number') return;
    const words = asText(reference)?.includes('{{') ? undefined : asText(reference)?.trim().split(/\s+/).length;
    const [count, best] = words === undefined ? [3, ofEqual[3]!] : [words, ofEqual[words] ?? 1];
    if (threshold <= best) return;
    const message = `Even an equal text of ${count} words gets only ${best.toFixed(2)} by \`bleu\`, below this threshold.`;
    yield {
      ...locate(seen, ['pass_threshold']),
      message,
      ...(words !== undefined && { severity: 'warning' as const }),
    };
  },
};
