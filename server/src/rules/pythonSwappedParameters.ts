import { pieceRule } from './pieceRule.ts';

export const pythonSwappedParameters = pieceRule({
  code: 'python-swapped-parameters',
  severity: 'warning',
  title: 'A `grade(item, sample)`: the arguments in the wrong order.',
  docs: 'The first argument is the sample, the second the item, whatever they are called. Swapped, look-ups fail and every row scores 0.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(item, sample):
      return float(item["answer"] in sample["output_text"])
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return float(item["answer"] in sample["output_text"])
`,
  },
});
