import { type Message, say } from '../languages/message.ts';
import type { FileRule } from './rule.ts';
import { locateInFile } from './shared/locate.ts';

export const missingFile: FileRule = {
  code: 'missing-file',
  severity: 'error',
  title: 'A path in a rubric where there is no file that can be read.',
  docs: 'A path is relative to the rubric. Without its grader or database no row of the criterion can be graded. Where the samples are missing, those beside the rubric count, or those of the setting `rewardsmith.samples`.',
  example: {
    faulty: `criteria:
  - id: answer
    grader: ./anser.grader.json
`,
    mended: `criteria:
  - id: answer
    grader: ./answer.grader.json
`,
    files: {
      './answer.grader.json': `{
  "type": "string_check",
  "name": "answer",
  "input": "{{ sample.output_text }}",
  "reference": "{{ item.answer }}",
  "operation": "eq"
}`,
    },
  },
  *run({ tree, named }) {
    for (const { at, path, holds, found } of named)
      if (found && 'missing' in found) {
        const place = locateInFile(tree, at);
        if (holds === 'samples') yield { ...place, severity: 'warning', message: withoutSamples(path, found.missing) };
        else yield { ...place, message: say`\`${path}\` cannot be read: ${found.missing}` };
      }
  },
};

function withoutSamples(path: string, why: string): Message {
  return say`\`${path}\` cannot be read, so other samples count where there are some: ${why}`;
}
