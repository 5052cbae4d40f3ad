import { say } from '../languages/message.ts';
import { parseTemplate } from '../languages/template/index.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { messageTexts } from './shared/messageTexts.ts';

export const judgeWithoutTemplate: GraderRule = {
  code: 'judge-without-template',
  severity: 'warning',
  title: 'A judge whose messages contain no template.',
  docs: 'The judge never sees the answer that it judges. A Microsoft sample does this, and the job was accepted without a word.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: Rate the answer from 0 to 1.
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate the answer from 0 to 1: {{ sample.output_text }}'
`,
  },
  *run(seen) {
    const texts = messageTexts(seen);
    const seesNothing = texts.every(
      ({ text, faults }) => faults.length === 0 && parseTemplate(text).parts.every((part) => !('path' in part)),
    );
    if (texts.length === 0 || !seesNothing) return;
    const message = say`No message contains a template, so the judge never sees the answer. Insert \`{{ sample.output_text }}\`.`;
    yield { ...locate(seen, ['input']), message };
  },
};
