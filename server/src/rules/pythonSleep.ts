import { pieceRule } from './pieceRule.ts';

export const pythonSleep = pieceRule({
  code: 'python-sleep',
  severity: 'warning',
  title: 'A call that waits.',
  docs: 'A grader has nothing to wait for: there is no network. Each wait is paid for on every row, and a row may take two minutes at most.',
  example: {
    faulty: `type: python
name: code
source: |
  import time


  def grade(sample, item):
      time.sleep(1)
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
