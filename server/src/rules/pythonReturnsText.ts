import { pieceRule } from './pieceRule.ts';

export const pythonReturnsText = pieceRule({
  code: 'python-returns-text',
  severity: 'error',
  title: 'A `grade` that returns something other than a number.',
  docs: 'A text, a dictionary or `None` makes the grade invalid, and the row scores 0.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      return 'good'
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return 1.0
`,
  },
});
