import { say } from '../languages/message.ts';
import type { FileRule } from './rule.ts';
import { jobOf } from './shared/jobOf.ts';
import { locateInFile } from './shared/locate.ts';
import { asObject } from './shared/specOf.ts';

export const flatResponseFormat: FileRule = {
  code: 'flat-response-format',
  severity: 'error',
  title: 'A `response_format` of a job that is not wrapped.',
  docs: 'The schema stands under `json_schema`, together with its name: `{ type: json_schema, json_schema: { name, strict, schema } }`. Older Microsoft samples show the flat form, which is refused.',
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
    response_format:
      type: json_schema
      name: answer
      schema: { type: object }
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
  *run({ tree }) {
    const job = jobOf(tree);
    const format = asObject(job?.reinforcement.response_format);
    if (!job || format?.type !== 'json_schema' || asObject(format.json_schema)?.schema !== undefined) return;
    const message = say`The schema must stand under \`json_schema\`, as \`{ name, strict, schema }\`.`;
    yield { ...locateInFile(tree, [...job.path, 'response_format', 'type']), message };
  },
};
