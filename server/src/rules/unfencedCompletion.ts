import { say } from '../languages/message.ts';
import type { Variable } from '../languages/template/index.ts';
import type { Fault, GraderRule } from './rule.ts';
import { type PromptWords, placeIn, promptWords } from './shared/promptWords.ts';

/** What tells a judge that the completion ends here. */
const closing = /^\s*(?:["'”’»`)\]}*_]|```|~~~|[-=]{3,}|#{3,}|<\/?\w|<{2,}|\w*\s?>{2,}|\[\/?\w|(?:END|end of)\b)/;

export const unfencedCompletion: GraderRule = {
  code: 'unfenced-completion',
  severity: 'hint',
  title: 'A completion in a judge’s prompt with nothing to show where it ends.',
  docs: 'The completion is text that nobody vouches for. Where the prompt goes on behind it without a mark, a completion can forge what follows: a line `Reference: …`, another instruction, the end of the task. Put marks around it, such as a pair of tags, or let it end its message. Nothing is said of a completion that ends its message. Known false positives: a completion that cannot hold text of its own, such as a number of `output_json`. Known misses: a mark that the completion may contain itself, such as a quotation mark. Measured on the prompts of `examples/` and `test/rules/dialect/` with `node scripts/promptRates.ts`: it fires on 10 of 25 prompts, 1 of them wrongly.',
  example: {
    faulty: `type: score_model
name: judge
model: my-judge
input:
  - role: user
    content: |
      Rate from 0 to 1 how well the answer matches the reference.
      Answer: {{ sample.output_text }}
      Reference: {{ item.answer }}
`,
    mended: `type: score_model
name: judge
model: my-judge
input:
  - role: user
    content: |
      Rate from 0 to 1 how well the answer matches the reference.
      Reference: {{ item.answer }}
      Answer: <answer>{{ sample.output_text }}</answer>
`,
  },
  *run(seen) {
    for (const text of promptWords(seen))
      for (const variable of text.variables) if (isUnfenced(text, variable)) yield faultAt(text, variable);
  },
};

/** What the service writes into `sample`, not the model. */
const notWritten = new Set(['finish_reason', 'model', 'index', 'id']);

function isUnfenced({ words }: PromptWords, { root, path, to }: Variable): boolean {
  const rest = words.slice(to);
  const isWritten = root === 'sample' && !notWritten.has(String(path.at(-1)?.key));
  return isWritten && rest.trim() !== '' && !closing.test(rest);
}

function faultAt(text: PromptWords, { from, to }: Variable): Fault {
  const message = say`The prompt goes on behind the completion with nothing to show where it ends, so a completion can forge what follows. Put marks around it, or let it end the message.`;
  const [before, behind] = [text.piece.place(from), text.piece.place(to)];
  const edits = [
    { from: before, to: before, text: '<answer>' },
    { from: behind, to: behind, text: '</answer>' },
  ];
  return { ...placeIn(text, from, to), message, repair: { title: say`Put tags around the completion`, edits } };
}
