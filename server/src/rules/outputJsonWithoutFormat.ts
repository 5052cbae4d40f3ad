import { toJson } from '../document/toJson.ts';
import { say } from '../languages/message.ts';
import type { FileRule } from './rule.ts';
import { jobOf } from './shared/jobOf.ts';
import { locateInFile } from './shared/locate.ts';

export const outputJsonWithoutFormat: FileRule = {
  code: 'output-json-without-format',
  severity: 'warning',
  title: 'A job that reads `sample.output_json` and sets no `response_format`.',
  docs: 'Only a `response_format` makes the model answer in JSON and fills `sample.output_json`. Without it rows end in `sample_parse_error` with the reward 0.',
  example: {
    faulty: `method:
  type: reinforcement
  reinforcement:
    grader:
      type: string_check
      name: exact
      input: '{{ sample.output_json.answer }}'
      reference: '{{ item.answer }}'
      operation: eq
`,
    mended: `method:
  type: reinforcement
  reinforcement:
    grader:
      type: string_check
      name: exact
      input: '{{ sample.output_json.answer }}'
      reference: '{{ item.answer }}'
      operation: eq
    response_format:
      type: json_schema
      json_schema:
        name: answer
        schema: { type: object }
`,
  },
  *run({ tree, found }) {
    const job = jobOf(tree);
    if (!job || job.reinforcement.response_format !== undefined) return;
    const reads = found.some(({ node }) => /\{\{\s*sample\.output_json\b/.test(JSON.stringify(toJson(node))));
    if (!reads) return;
    const message = say`The grader reads \`sample.output_json\`, but the job sets no \`response_format\`.`;
    yield { ...locateInFile(tree, [...job.path, 'grader', 'type']), path: [...job.path, 'response_format'], message };
  },
};
