import { factsOf } from '../engine/models.ts';
import type { Row } from '../engine/sample.ts';
import { compileText } from '../engine/text.ts';
import { estimateTokens } from '../engine/tokens.ts';
import { say } from '../languages/message.ts';
import type { GraderRule, ReadPiece } from './rule.ts';
import { locate } from './shared/locate.ts';
import { messageTexts } from './shared/messageTexts.ts';
import { asText, specOf } from './shared/specOf.ts';

export const promptTooLong: GraderRule = {
  code: 'prompt-too-long',
  severity: 'hint',
  title: 'A judge’s prompt that does not fit into what the judge can read.',
  docs: 'The provider refuses such a call, so the row gets `model_grader_server_error` and the reward 0. Tokens are estimated, one for each four characters, from the text of the messages and from the first sample, where there are samples; other samples may be longer. Pictures and the reply are not counted. Of models without a known context nothing is said.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4
input:
  - role: user
    content: |
      Rate this from 0 to 1.
      # … a rubric of some 60,000 tokens
      {{ sample.output_text }}
`,
    mended: `type: score_model
name: judge
model: gpt-4
input:
  - role: user
    content: |
      Rate this from 0 to 1.
      {{ sample.output_text }}
`,
  },
  *run(seen) {
    const model = asText(specOf(seen).model);
    const context = model === undefined ? undefined : factsOf(model)?.context?.value;
    if (context === undefined) return;
    const row = seen.profile?.first;
    const tokens = messageTexts(seen).reduce((sum, piece) => sum + tokensOf(piece, row), 0);
    if (tokens <= context) return;
    const message = row
      ? say`For the first sample the prompt has about ${tokens} tokens, but \`${model!}\` reads at most ${context}.`
      : say`The prompt has about ${tokens} tokens, but \`${model!}\` reads at most ${context}.`;
    yield { ...locate(seen, ['model']), message };
  },
};

/** Where a template cannot be filled in, the text is taken as it is written. */
function tokensOf({ text }: ReadPiece, row: Row | undefined): number {
  const filled = row && compileText(text).render(row);
  return estimateTokens(typeof filled === 'string' ? filled : text);
}
