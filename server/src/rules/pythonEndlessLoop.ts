import { pieceRule } from './pieceRule.ts';

export const pythonEndlessLoop = pieceRule({
  code: 'python-endless-loop',
  severity: 'warning',
  title: 'A loop that nothing leaves.',
  docs: 'The service stops a grader after two minutes, and the row scores 0.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      score = 0.0
      while True:
          score += 0.1
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      score = 0.0
      while score < 1:
          score += 0.1
      return score
`,
  },
});
