import { pieceRule } from './pieceRule.ts';

export const pythonFileAccess = pieceRule({
  code: 'python-file-access',
  severity: 'warning',
  title: 'A grader that reads files or starts processes.',
  docs: 'A grader is one source alone: no file stands beside it, so reading one fails on every row. What a grader writes itself it may read again; then nothing is said. Processes are not documented, and Rewardsmith’s embedded Python has none.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      with open("answers.txt") as file:
          return float(sample["output_text"] in file.read())
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return float(sample["output_text"] in item["answers"])
`,
  },
});
