import { pieceRule } from './pieceRule.ts';

export const pythonIndentedSource = pieceRule({
  code: 'python-indented-source',
  severity: 'error',
  title: 'Python source that is indented as a whole.',
  docs: 'The first line of a module must not be indented. An official sample does it, and scores 0 on every row.',
  example: {
    faulty: `type: python
name: code
source: "    def grade(sample, item):\\n        return 1.0\\n"
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return 1.0
`,
  },
});
