import { say } from '../languages/message.ts';
import type { FileRule } from './rule.ts';
import { locateInFile } from './shared/locate.ts';

export const faultyGraderFile: FileRule = {
  code: 'faulty-grader-file',
  severity: 'error',
  title: 'A path in a rubric to a grader that has faults.',
  docs: 'The grader in the file counts as if it stood in the rubric, so its errors and warnings are told here too, with its line: as far as they hold for the samples of this rubric. A file with a rubric or with several graders cannot be used. A grader cannot name a further file, so there are no cycles.',
  example: {
    faulty: `criteria:
  - id: answer
    grader: ./draft.grader.yaml
`,
    mended: `criteria:
  - id: answer
    grader: ./answer.grader.yaml
`,
    files: {
      './draft.grader.yaml': `type: string_check
name: answer
input: '{{ sample.output_text }}'
reference: '{{ item.answer }}'
`,
      './answer.grader.yaml': `type: string_check
name: answer
input: '{{ sample.output_text }}'
reference: '{{ item.answer }}'
operation: eq
`,
    },
  },
  *run({ tree, named }) {
    for (const { at, path, grader } of named) {
      if (!grader) continue;
      const place = locateInFile(tree, at);
      if (grader.refusal) yield { ...place, message: say`\`${path}\` cannot be used. ${grader.refusal}` };
      else
        for (const { line, severity, message } of grader.faults.slice(0, most)) {
          const text = say`\`${path}\`, line ${line + 1}: ${message}`;
          yield { ...place, severity, message: text, related: { path, line, message } };
        }
    }
  },
};

/** Faults of one file that are told; its own list has all. */
const most = 5;
