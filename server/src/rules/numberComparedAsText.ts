import type { ProfileField } from '../engine/grading.ts';
import { spelledAt } from '../engine/spelledAt.ts';
import { type Message, say } from '../languages/message.ts';
import { loneTemplate } from '../languages/template/index.ts';
import type { Fault, GraderRule, SeenGrader, TemplateField } from './rule.ts';
import { comparedFields } from './shared/comparedFields.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locateKey } from './shared/locate.ts';
import { replacing } from './shared/replacing.ts';
import { specOf } from './shared/specOf.ts';
import { templatePlace } from './shared/templatePlace.ts';

export const numberComparedAsText: GraderRule = {
  code: 'number-compared-as-text',
  severity: 'hint',
  title: 'A number compared as a text.',
  docs: 'A string check compares letters: `4`, `4.0` and `4,0` are three texts, and `5` is contained in `15`. A number that the samples write `4.0` goes in as `4` here and may go in as `4.0` at a service. A `python` grader compares numbers, in a rubric `number` does.',
  example: {
    faulty: `type: string_check
name: same total
input: '{{ sample.output_text }}'
reference: '{{ item.total }}'
operation: eq
`,
    mended: `type: python
name: same total
source: |
  def grade(sample, item):
      try:
          return float(abs(float(sample["output_text"]) - item["total"]) < 0.005)
      except ValueError:
          return 0.0
`,
    samples: `{"item": {"total": 4.5}, "sample": {"output_text": "4.50"}}
{"item": {"total": 12}, "sample": {"output_text": "12"}}
`,
  },
  *run(seen) {
    yield* ofCriterion(seen);
    const { operation } = specOf(seen);
    const wording = wordings.find(({ operations }) => operations.includes(String(operation)));
    if (!wording) return;
    for (const field of comparedFields(seen)) {
      const number = field.found.state === 'known' ? numberIn(field.found.field) : undefined;
      if (number === undefined || !wording.sides.includes(String(field.piece.path[0]))) continue;
      yield { ...templatePlace(field), message: wording.message(field, number) };
      return;
    }
  },
};

/** `equals` compares with the completion's text, unless something else is looked at. */
function* ofCriterion(seen: SeenGrader): Iterable<Fault> {
  const { spec } = criterionOf(seen) ?? {};
  if (!spec || (spec.of !== undefined && spec.of !== '{{ sample.output_text }}')) return;
  for (const field of seen.fields()) {
    const { piece, name } = field;
    const number = field.found.state === 'known' ? numberIn(field.found.field) : undefined;
    if (number === undefined || piece.path[0] !== 'equals' || !loneTemplate(piece.text)) continue;
    const message = say`\`${name}\` is a number but compared as the text \`${number}\`: \`${otherSpelling(number)}\` is not equal to it. \`number\` compares numbers.`;
    const { from, to } = locateKey(seen, ['equals']);
    const repair = replacing(say`Write \`number\``, { from, to }, seen.notation.quote('number'));
    yield { ...templatePlace(field), message, ...(piece.path.length === 1 && { repair }) };
  }
}

interface Wording {
  readonly operations: readonly string[];
  readonly sides: readonly string[];
  readonly message: (field: TemplateField, number: string) => Message;
}

const wordings: readonly Wording[] = [
  {
    operations: ['eq', 'ne'],
    sides: ['reference', 'input'],
    message: ofEqual,
  },
  {
    operations: ['like', 'ilike'],
    sides: ['reference'],
    message: ({ name }, number) =>
      say`\`${name}\` is a number but looked for as the text \`${number}\`: it is found inside \`1${number.replace('-', '')}\` too.`,
  },
];

/** Where the first sample spells its number in another way than it goes in, that is the example. */
function ofEqual({ name, path, profile }: TemplateField, number: string): Message {
  const spelled = (profile.first && spelledAt(profile.first, path)) ?? '';
  const written = /^-?\d/.test(spelled) ? JSON.stringify(Number(spelled)) : spelled;
  if (written === spelled || written === 'null')
    return say`\`${name}\` is a number but compared as the text \`${number}\`: \`${otherSpelling(number)}\` is not equal to it.`;
  return say`\`${name}\` is the number \`${spelled}\` in the first sample: here it is compared as the text \`${written}\`, elsewhere perhaps as \`${spelled}\`.`;
}

/** A number that the field holds, as it goes into the text. */
function numberIn({ counts, examples }: ProfileField): string | undefined {
  return counts.number ? examples.find((example) => /^-?\d/.test(example)) : undefined;
}

function otherSpelling(number: string): string {
  if (number.includes('e')) return `+${number}`;
  return number.includes('.') ? `${number}0` : `${number}.0`;
}
