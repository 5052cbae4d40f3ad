import { pieceRule } from './pieceRule.ts';

export const pythonGenerousExcept = pieceRule({
  code: 'python-generous-except',
  severity: 'warning',
  title: 'An `except` for any exception that gives a high score.',
  docs: 'Whatever makes the grader fail is then rewarded, and a model in training finds it: an answer that cannot be parsed scores better than a wrong one. So does a `pass` that keeps a high score from before the `try`. Return the lowest score, or let the exception through, which the service counts as 0.',
  example: {
    faulty: `type: python
name: code
source: |
  import json


  def grade(sample, item):
      try:
          return float(json.loads(sample["output_text"]) == item["answer"])
      except Exception:
          return 1.0
`,
    mended: `type: python
name: code
source: |
  import json


  def grade(sample, item):
      try:
          return float(json.loads(sample["output_text"]) == item["answer"])
      except Exception:
          return 0.0
`,
  },
});
