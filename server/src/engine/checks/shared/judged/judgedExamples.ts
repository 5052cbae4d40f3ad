import { type Message, say } from '../../../../languages/message.ts';
import type { Json, JsonObject } from '../../../json.ts';
import { quoted } from '../quoted.ts';
import type { Example } from './promptOf.ts';

/** The examples of a criterion, or why one cannot be shown; `wordOf` words a verdict as the judge would give it. */
export function judgedExamples(
  examples: Json | undefined,
  wordOf: (verdict: Json) => string | undefined,
): { readonly examples: readonly Example[] } | { readonly refusal: Message } {
  const read: Example[] = [];
  for (const { completion, verdict = null, why, item } of (examples ?? []) as readonly JsonObject[]) {
    const word = wordOf(verdict);
    if (word === undefined)
      return { refusal: say`An example has the verdict ${quoted(String(verdict))}, which this check cannot give.` };
    read.push({
      completion: completion as string,
      verdict: word,
      ...(typeof why === 'string' && { why }),
      ...(item !== undefined && { item: item as JsonObject }),
    });
  }
  return { examples: read };
}
