import { say } from '../languages/message.ts';
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
    const text = asText(reference);
    const words = text === undefined || text.includes('{{') ? undefined : text.trim().split(/\s+/).length;
    const best = ofEqual[words ?? 3];
    if (best === undefined || threshold <= best) return;
    const place = locate(seen, ['pass_threshold']);
    if (words === undefined)
      yield { ...place, message: say`By \`bleu\` equal texts of two words get only 0.22, of three words 0.58.` };
    else {
      const message = say`Even an equal text of ${words} words gets only ${best.toFixed(2)} by \`bleu\`: it cannot pass.`;
      yield { ...place, message, severity: 'warning' };
    }
  },
};
