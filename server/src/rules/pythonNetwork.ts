import { pieceRule } from './pieceRule.ts';

export const pythonNetwork = pieceRule({
  code: 'python-network',
  severity: 'warning',
  title: 'An import of a module that talks to the network.',
  docs: 'The module is there, but the sandbox has no network: a call fails, and the row scores 0. Too many such rows end the job.',
  example: {
    faulty: `type: python
name: code
source: |
  import urllib.request


  def grade(sample, item):
      return float(urllib.request.urlopen(item["url"]).status == 200)
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return float(item["status"] == 200)
`,
  },
});
