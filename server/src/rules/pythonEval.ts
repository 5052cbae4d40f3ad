import { pieceRule } from './pieceRule.ts';

export const pythonEval = pieceRule({
  code: 'python-eval',
  severity: 'warning',
  title: 'An `eval` or `exec` of what the model wrote.',
  docs: 'The completion then runs inside the grader: it can raise, hang, or set the score by itself, and a model in training finds that. To read data, `json.loads` and `ast.literal_eval` are enough. Where the task is to write code, run it apart from what decides the score.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      try:
          return float(eval(sample["output_text"]) == item["answer"])
      except Exception:
          return 0.0
`,
    mended: `type: python
name: code
source: |
  import ast


  def grade(sample, item):
      try:
          return float(ast.literal_eval(sample["output_text"]) == item["answer"])
      except Exception:
          return 0.0
`,
  },
});
