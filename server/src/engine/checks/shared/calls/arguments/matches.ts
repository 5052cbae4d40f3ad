import * as z from 'zod/mini';
import { say } from '../../../../../languages/message.ts';
import { compileRegex, exampleOf } from '../../../../../languages/regex/index.ts';
import { parseTemplate } from '../../../../../languages/template/index.ts';
import { field } from '../../../../field.ts';
import { exactJson } from '../../exactJson.ts';
import { quoted } from '../../quoted.ts';
import { argumentKind } from '../argumentKind.ts';
import { constantly, refused } from '../fromRow.ts';

export const matches = argumentKind<string>({
  key: 'matches',
  schema: () =>
    field(z.string(), 'A regular expression (RE2) that is found in the argument; what is no text is read as JSON.', {
      examples: ['^ORD-\\d+$'],
    }),
  compile: (pattern) => {
    if (parseTemplate(pattern).parts.some((part) => 'path' in part))
      return refused(say`${quoted(pattern)} holds a template, which a pattern does not fill in.`);
    const { regex, faults } = compileRegex(pattern);
    if (!regex) return refused(say`${quoted(pattern)}: ${faults[0]!.message}`);
    const words = `a match of ${quoted(pattern)}`;
    const right = exampleOf(pattern);
    return constantly({
      words,
      ...(right !== undefined && { right }),
      miss: (found) => {
        const text = typeof found === 'string' ? found : exactJson(found);
        return regex.test(text) ? undefined : { path: [], found: exactJson(found), wanted: words };
      },
    });
  },
});
