import { slotOf } from '../document/slotOf.ts';
import { say } from '../languages/message.ts';
import type { FileRule } from './rule.ts';
import { locateInFile } from './shared/locate.ts';

export const modelSampleNotText: FileRule = {
  code: 'model-sample-not-text',
  severity: 'error',
  title: 'A `model_sample` of a run call that is no text.',
  docs: 'The run call takes the answer as a text. JSON goes in as JSON text; it then fills `sample.output_json` too.',
  example: {
    faulty: `grader:
  type: string_check
  name: exact
  input: '{{ sample.output_text }}'
  reference: '{{ item.answer }}'
  operation: eq
model_sample: { answer: 4 }
item: { answer: '4' }
`,
    mended: `grader:
  type: string_check
  name: exact
  input: '{{ sample.output_text }}'
  reference: '{{ item.answer }}'
  operation: eq
model_sample: '{"answer": 4}'
item: { answer: '4' }
`,
  },
  *run({ tree }) {
    const node = slotOf(tree, ['model_sample'])?.node;
    if (!node || node.kind === 'string' || !slotOf(tree, ['grader'])) return;
    yield {
      ...locateInFile(tree, ['model_sample']),
      message: say`\`model_sample\` must be a text; write JSON as JSON text.`,
    };
  },
};
