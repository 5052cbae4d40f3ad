import { pieceRule } from './pieceRule.ts';

export const pythonSyntax = pieceRule({
  code: 'python-syntax',
  severity: 'error',
  title: 'Python source that cannot be read.',
  docs: 'The whole module is run. A syntax error scores 0 on every row.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item)
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
