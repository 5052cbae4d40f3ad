import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { asText, specOf } from './shared/specOf.ts';

export const comparedArguments: GraderRule = {
  code: 'compared-arguments',
  severity: 'warning',
  title: 'The arguments of a tool call compared as a text.',
  docs: '`function.arguments` is JSON text. Spaces, the order of keys, and `1` against `1.0` make equal arguments differ. A `python` grader can compare them as values.',
  example: {
    faulty: `type: string_check
name: right arguments
input: '{{ sample.output_tools[0].function.arguments }}'
reference: '{{ item.arguments }}'
operation: eq
`,
    mended: `type: python
name: right arguments
source: |
  import json


  def grade(sample, item):
      calls = sample["output_tools"]
      return float(bool(calls) and json.loads(calls[0]["function"]["arguments"]) == json.loads(item["arguments"]))
`,
  },
  *run(seen) {
    const spec = specOf(seen);
    if (spec.operation !== 'eq' && spec.operation !== 'ne') return;
    const key = ['input', 'reference'].find((side) => isArguments(asText(spec[side])));
    if (!key) return;
    const message = say`Arguments are JSON text: spaces, key order and \`1.0\` for \`1\` make equal ones differ. Compare them in Python.`;
    yield { ...locate(seen, [key]), message };
  },
};

function isArguments(text: string | undefined): boolean {
  return text !== undefined && /^\s*\{\{\s*sample\b[^{}]*\bfunction\.arguments\s*\}\}\s*$/.test(text);
}
