import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { asText, specOf } from './shared/specOf.ts';

export const endpointNotHttps: GraderRule = {
  code: 'endpoint-not-https',
  severity: 'error',
  title: 'An endpoint whose address is not `https`.',
  docs: 'Foundry calls `https` addresses only. It sends the whole row and the answer there, and a key if one is given.',
  example: {
    faulty: `type: endpoint
name: service
url: http://grader.example.com/score
`,
    mended: `type: endpoint
name: service
url: https://grader.example.com/score
`,
  },
  *run(seen) {
    const url = asText(specOf(seen).url);
    if (url === undefined || !seen.site.kind || /^https:\/\/[^/\s]+/i.test(url)) return;
    yield { ...locate(seen, ['url']), message: say`\`url\` must be a whole address that begins with \`https://\`.` };
  },
};
