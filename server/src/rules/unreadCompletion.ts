import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { readsSample } from './shared/readsSample.ts';
import { asText, specOf } from './shared/specOf.ts';

export const unreadCompletion: GraderRule = {
  code: 'unread-completion',
  severity: 'warning',
  title: 'A comparison of which neither side reads the model’s answer.',
  docs: 'Without `sample.…` in `input` or `reference` the score is the same whatever the model answers. No service refuses it.',
  example: {
    faulty: `type: string_check
name: exact
input: '{{ item.question }}'
reference: '{{ item.answer }}'
operation: eq
`,
    mended: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item.answer }}'
operation: eq
`,
  },
  *run(seen) {
    const spec = specOf(seen);
    const input = asText(spec.input);
    const reference = asText(spec.reference);
    if (!seen.site.kind || input === undefined || reference === undefined) return;
    if (readsSample(input) || readsSample(reference) || mayMeanSample(seen.pieces)) return;
    const message = say`Neither side reads \`sample\`, so the score says nothing about the answer. Compare \`{{ sample.output_text }}\`.`;
    yield { ...locate(seen, ['input']), message };
  },
};

/** A template with a fault may well be meant to. */
function mayMeanSample(pieces: readonly { readonly faults: readonly { readonly code: string }[] }[]): boolean {
  return pieces.some(({ faults }) => faults.some(({ code }) => code === 'template-unknown-root'));
}
