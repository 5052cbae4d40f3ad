import { pieceRule } from './pieceRule.ts';

export const pythonWrongParameters = pieceRule({
  code: 'python-wrong-parameters',
  severity: 'error',
  title: 'A `grade` that does not take exactly two arguments.',
  docs: 'It is called with the sample and the item, in this order, by position.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample):
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
