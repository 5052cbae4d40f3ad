import { pieceRule } from './pieceRule.ts';

export const pythonMissingReturn = pieceRule({
  code: 'python-missing-return',
  severity: 'warning',
  title: 'A `grade` that may end without returning a number.',
  docs: 'A function that ends without `return` gives `None`: the grade is invalid, and the row scores 0.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      if item["answer"] in sample["output_text"]:
          return 1.0
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      if item["answer"] in sample["output_text"]:
          return 1.0
      return 0.0
`,
  },
});
