import { pieceRule } from './pieceRule.ts';

export const pythonMissingGrade = pieceRule({
  code: 'python-missing-grade',
  severity: 'error',
  title: 'Python source without a function `grade`.',
  docs: 'The service calls `grade(sample, item)`, whatever else the module holds. Without it every row scores 0.',
  example: {
    faulty: `type: python
name: code
source: |
  def score(sample, item):
      return 1.0
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return 1.0
`,
  },
});
