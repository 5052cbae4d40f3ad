import { pieceRule } from './pieceRule.ts';

export const pythonUnavailableModule = pieceRule({
  code: 'python-unavailable-module',
  severity: 'error',
  title: 'An import of a module that the sandbox does not have.',
  docs: 'The sandbox has the standard library, sixteen packages (among them numpy, scipy, pandas, rapidfuzz, scikit-learn, rouge-score, jsonschema, pydantic, pyyaml, nltk) and no network.',
  example: {
    faulty: `type: python
name: code
source: |
  import requests


  def grade(sample, item):
      return float(requests.get(item["url"]).ok)
`,
    mended: `type: python
name: code
source: |
  import json


  def grade(sample, item):
      return float(json.loads(sample["output_text"]) == item["answer"])
`,
  },
});
