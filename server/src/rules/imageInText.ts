import { say } from '../languages/message.ts';
import { parseTemplate } from '../languages/template/index.ts';
import type { GraderRule } from './rule.ts';
import { messageTexts } from './shared/messageTexts.ts';

export const imageInText: GraderRule = {
  code: 'image-in-text',
  severity: 'warning',
  title: 'A picture inserted into a text.',
  docs: 'In a text part the judge sees the address, or the base64, not the picture. A picture goes into a part `{ type: input_image, image_url: … }`.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4o-2024-08-06
input:
  - role: user
    content:
      - type: input_text
        text: 'Does this caption fit the picture, 0 to 1? {{ sample.output_text }}'
      - type: input_text
        text: '{{ item.image_url }}'
`,
    mended: `type: score_model
name: judge
model: gpt-4o-2024-08-06
input:
  - role: user
    content:
      - type: input_text
        text: 'Does this caption fit the picture, 0 to 1? {{ sample.output_text }}'
      - type: input_image
        image_url: '{{ item.image_url }}'
`,
  },
  *run(seen) {
    for (const { text, path, from, to } of messageTexts(seen)) {
      if (!isPicture(text) || path.at(-1) === 'image_url' || path.at(-1) === 'data') continue;
      const message = say`The judge sees this as text, not as a picture. Use a part of type \`input_image\`.`;
      yield { from, to, path, message };
    }
  },
};

const picture = /^(?:.*_)?(?:image|photo|picture|screenshot)(?:_(?:url|b64|base64|data))?$/i;

/** Whether a text is one template and nothing else, whose last key names a picture. */
function isPicture(text: string): boolean {
  const [part, ...more] = parseTemplate(text.trim()).parts;
  if (!part || !('path' in part) || more.length > 0) return false;
  return picture.test(String(part.path.at(-1)?.key ?? ''));
}
