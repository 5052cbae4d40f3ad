import { slotOf } from '../document/slotOf.ts';
import { toJson } from '../document/toJson.ts';
import { say } from '../languages/message.ts';
import type { FileRule } from './rule.ts';
import { locateInFile } from './shared/locate.ts';
import { asObject } from './shared/specOf.ts';

export const evalWithoutSampleSchema: FileRule = {
  code: 'eval-without-sample-schema',
  severity: 'warning',
  title: 'An eval that reads `sample` without `include_sample_schema`.',
  docs: 'A custom data source has no `sample` unless `include_sample_schema` is true; it is false by default. The criteria then fail, or the eval is refused.',
  example: {
    faulty: `data_source_config:
  type: custom
  item_schema: { type: object }
testing_criteria:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
`,
    mended: `data_source_config:
  type: custom
  item_schema: { type: object }
  include_sample_schema: true
testing_criteria:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
`,
  },
  *run({ tree, found }) {
    const node = slotOf(tree, ['data_source_config'])?.node;
    const config = node && asObject(toJson(node));
    if (config?.type !== 'custom' || config.include_sample_schema === true) return;
    if (!found.some((container) => /\{\{\s*sample\b/.test(JSON.stringify(toJson(container.node))))) return;
    const key = config.include_sample_schema === undefined ? 'type' : 'include_sample_schema';
    const message = say`The criteria read \`sample\`, so \`include_sample_schema\` must be \`true\`.`;
    yield { ...locateInFile(tree, ['data_source_config', key]), message };
  },
};
