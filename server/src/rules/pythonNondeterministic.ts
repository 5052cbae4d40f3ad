import { pieceRule } from './pieceRule.ts';

export const pythonNondeterministic = pieceRule({
  code: 'python-nondeterministic',
  severity: 'warning',
  title: 'A score that depends on dice, the clock or the order of a set.',
  docs: 'The same answer then scores differently from run to run, which training sees as noise and nobody can reproduce. Seed a generator of your own, such as `random.Random(0)`, sort a set, and use `hashlib` for a hash.',
  example: {
    faulty: `type: python
name: code
source: |
  import random


  def grade(sample, item):
      wanted = random.choice(item["answers"])
      return float(wanted in sample["output_text"])
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return float(any(answer in sample["output_text"] for answer in item["answers"]))
`,
  },
});
