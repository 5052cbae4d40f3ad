import { pieceRule } from './pieceRule.ts';

export const pythonUnguardedAccess = pieceRule({
  code: 'python-unguarded-access',
  severity: 'info',
  title: 'An access to what the model wrote that can raise.',
  docs: 'An exception scores the row 0 and counts as `python_grader_runtime_error`; too many of them end a fine-tuning job. `output_json` is missing or null without a `response_format`, a pattern may match nothing, and a text may be no number. A `try`, or a condition that names the value before, is enough.',
  example: {
    faulty: `type: python
name: code
source: |
  import re


  def grade(sample, item):
      found = re.search(r"answer: (\\d+)", sample["output_text"])
      return float(found.group(1) == item["answer"])
`,
    mended: `type: python
name: code
source: |
  import re


  def grade(sample, item):
      found = re.search(r"answer: (\\d+)", sample["output_text"])
      if not found:
          return 0.0
      return float(found.group(1) == item["answer"])
`,
  },
});
