import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';
import { asText, specOf } from './shared/specOf.ts';

/** The only image ever published (OpenAI’s guide to graders). */
const published = '2025-05-08';

export const unknownImageTag: GraderRule = {
  code: 'unknown-image-tag',
  severity: 'warning',
  title: 'An `image_tag` that was never published.',
  docs: '`2025-05-08` is the only sandbox image that OpenAI ever named. Without the key the service chooses.',
  example: {
    faulty: `type: python
name: code
image_tag: latest
source: |
  def grade(sample, item):
      return 1.0
`,
    mended: `type: python
name: code
image_tag: '2025-05-08'
source: |
  def grade(sample, item):
      return 1.0
`,
  },
  *run(seen) {
    const { image_tag: given, source } = specOf(seen);
    const tag = asText(given);
    if (source === undefined || tag === undefined || tag === published) return;
    const path = ['image_tag'];
    const message = say`No image \`${tag}\` is known; \`${published}\` is the only one ever published.`;
    const repair = replacingValue(say`Write \`${published}\``, seen, path, seen.notation.quote(published));
    yield { ...locate(seen, path), message, ...repair };
  },
};
