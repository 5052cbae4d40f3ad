import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { asObject, specOf } from './shared/specOf.ts';

export const secretInHeader: GraderRule = {
  code: 'secret-in-header',
  severity: 'warning',
  title: 'What looks like a secret in `headers`.',
  docs: 'The file lands in version control, and the secret with it. Write a placeholder and set the value when the job is created. Words, and texts in `<…>` or in braces, are taken for placeholders.',
  example: {
    faulty: `type: endpoint
name: service
url: https://grader.example.com/score
headers:
  x-functions-key: 8fJk20dPq1xZ77aW
`,
    mended: `type: endpoint
name: service
url: https://grader.example.com/score
headers:
  x-functions-key: set-at-run-time
`,
  },
  *run(seen) {
    for (const [name, value] of Object.entries(asObject(specOf(seen).headers) ?? {})) {
      if (typeof value !== 'string' || !isSecret(name, value)) continue;
      const message = say`\`${name}\` looks like a secret. Keep it out of the file: write a placeholder.`;
      yield { ...locate(seen, ['headers', name]), message };
    }
  },
};

const placeholder = /[<>{}$*%…]|\.\.\.|your|example|placeholder|x{4}/i;
const scheme = /^(?:bearer|basic|token|apikey)\s+/i;

/** A known form of key, or letters mixed with digits under a name that promises one. */
function isSecret(name: string, value: string): boolean {
  if (placeholder.test(value)) return false;
  const credential = value.replace(scheme, '');
  if (/^(?:sk-|ghp_|github_pat_|xox[a-z]-|AKIA|eyJ)\S{8,}/.test(credential)) return true;
  const promising = /key|token|secret|auth|password|cookie|signature/i.test(name) || scheme.test(value);
  return promising && credential.length >= 8 && /\d/.test(credential) && /[A-Za-z]/.test(credential);
}
