import { pieceRule } from './pieceRule.ts';

export const pythonReturnsBool = pieceRule({
  code: 'python-returns-bool',
  severity: 'info',
  title: 'A `grade` that returns a bool.',
  docs: 'The documentation asks for a float and says nothing of other types. Official samples return `1.0` and `0.0`; `float(…)` around a comparison is always right.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      return sample["output_text"] == item["answer"]
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return float(sample["output_text"] == item["answer"])
`,
  },
});
