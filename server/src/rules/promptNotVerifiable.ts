import { say } from '../languages/message.ts';
import type { Fault, GraderRule } from './rule.ts';
import { judgedWords } from './shared/judgedWords.ts';
import { firstMatch, type PromptWords, placeIn, promptWords } from './shared/promptWords.ts';

/** Material that a judge must be given, by what people call it; `asked` is what the completion answers. */
const materials: readonly { readonly name: RegExp; readonly asked?: true }[] = [
  {
    name: /\b(?:the|our|company|internal) (?:\w+ )?(?:polic(?:y|ies)|guidelines?|style guide|rules|manual|handbook)\b/i,
  },
  { name: /\b(?:the|our) (?:knowledge base|documentation|docs|source (?:text|document)|article|passage|context)\b/i },
  {
    name: /\b(?:the|a) (?:(?:reference|gold|expected|ideal|model|correct|right) (?:answer|solution|reply|output)|reference|ground truth)\b/i,
  },
  {
    name: /\b(?:the|this) (?:user['’]s |customer['’]s )?(?:question|request|query)\b|(?<=\b(?:answers|follows|addresses|fulfils|solves) )the (?:prompt|task|instructions?)\b/i,
    asked: true,
  },
];

/** Deeds that a judge, which sees only its messages, cannot do. */
const deeds =
  /\b(?:search(?:ing)? the (?:web|internet)|look(?:ing)? (?:it|this|them) up|brows(?:e|ing) the web|(?:run|execut)(?:e|ing)? the (?:code|program|script|query)|(?:open|follow|click)(?:ing)? the links?|check(?:ing)? online)\b/i;

const question = /(?:question|prompt|query|request|message|ticket|complaint|instruction|task|problem|input|user)/i;

export const promptNotVerifiable: GraderRule = {
  code: 'prompt-not-verifiable',
  severity: 'hint',
  title: 'A judge’s prompt that speaks of what the judge is not given.',
  docs: 'A judge sees its messages and nothing else. Of a policy, a reference or a question that no template and no text gives, it knows what it imagines, and it can open no link and run no code. Of a criterion of a rubric only such deeds are told: its judge is shown what `judge.context` says. A material counts as given where a template of the row may hold it, or where the prompt has it under a heading of that name. Known false positives: a question that the completion itself repeats, and rules that the prompt spells out without a heading. Known misses: a template of another name counts as the material unless its name is that of a question. Measured on the prompts of `examples/` and `test/rules/dialect/` with `node scripts/promptRates.ts`: it fires on 0 of 25 prompts, 0 of them wrongly.',
  example: {
    faulty: `type: score_model
name: judge
model: my-judge
input:
  - role: user
    content: 'Rate from 0 to 1 how well this reply follows the refund policy: {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: my-judge
input:
  - role: user
    content: |
      Rate from 0 to 1 how well the reply follows the refund policy.

      <policy>{{ item.policy }}</policy>
      <reply>{{ sample.output_text }}</reply>
`,
  },
  *run(seen) {
    const texts = promptWords(seen);
    const deed = firstMatch([...texts, ...judgedWords(seen)], deeds);
    if (deed) {
      const what = deed.found[0];
      yield faultAt(deed, say`The judge sees only these messages: “${what}” is beyond it.`);
    }
    for (const { name, asked = false } of materials) {
      const match = firstMatch(texts, name);
      if (!match || isGiven(texts, match.found[0], asked)) continue;
      const message = say`The prompt speaks of “${match.found[0]}”, but no message gives it to the judge. Insert it with a template.`;
      return yield faultAt(match, message);
    }
  },
};

function faultAt({ at, found }: NonNullable<ReturnType<typeof firstMatch>>, message: Fault['message']): Fault {
  return { ...placeIn(at, found.index, found.index + found[0].length), message };
}

/** Whether a template of the row may hold a material, or the prompt has it under its name. */
function isGiven(texts: readonly PromptWords[], called: string, asked: boolean): boolean {
  const paths = texts.flatMap(({ variables }) =>
    variables.filter(({ root }) => root === 'item').map(({ path }) => path.map(({ key }) => key).join('.')),
  );
  if (paths.some((path) => asked || !question.test(path))) return true;
  const noun = called.split(/[\s_]/).at(-1)!.replace(/s$/i, '');
  const heading = new RegExp(`(?:^|\\n)\\W*(?:\\w+ ){0,2}${noun}\\w*\\W*(?:\\n|[:>\\]])|<${noun}\\w*>`, 'i');
  return texts.some(({ words }) => heading.test(words));
}
