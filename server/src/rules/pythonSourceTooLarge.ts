import { pieceRule } from './pieceRule.ts';

export const pythonSourceTooLarge = pieceRule({
  code: 'python-source-too-large',
  severity: 'error',
  title: 'Python source of 256 kB or more.',
  docs: 'The service refuses it. Data belongs into the rows, where `item` reaches it.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      return 1.0
  # … and 256 kB more
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return 1.0
`,
  },
});
