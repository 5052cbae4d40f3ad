import { readNumber } from '../engine/checks/shared/readNumber.ts';
import type { ProfileField } from '../engine/grading.ts';
import { isJson } from '../engine/isJson.ts';
import { type Message, say } from '../languages/message.ts';
import { loneTemplate } from '../languages/template/index.ts';
import type { GraderRule } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { templatePlace } from './shared/templatePlace.ts';

export const textComparedAsNumber: GraderRule = {
  code: 'text-compared-as-number',
  severity: 'warning',
  title: 'A `number` check against a field that is no number in any sample.',
  docs: 'A row where it is none ends in an error, not in a score: what `number` compares with must be a number, or a text of one such as `1,250` or `5%`. `equals` compares texts. Nothing is said without samples, or where a single one holds a number.',
  example: {
    faulty: `criteria:
  - id: name
    number: '{{ item.name }}'
`,
    mended: `criteria:
  - id: name
    equals: '{{ item.name }}'
`,
    samples: `{"item": {"name": "Ada"}, "sample": {"output_text": "Ada"}}
{"item": {"name": "Grace"}, "sample": {"output_text": "grace"}}
`,
  },
  *run(seen) {
    if (!criterionOf(seen)) return;
    for (const field of seen.fields()) {
      const { piece, found, name } = field;
      if (found.state !== 'known' || !isReference(piece.path) || !loneTemplate(piece.text)) continue;
      const message = wording(name, found.field);
      if (message) yield { ...templatePlace(field), message };
    }
  },
};

/** Whether a path leads to what `number` compares with: the whole check, or a key of it. */
function isReference([check, key]: readonly (string | number)[]): boolean {
  return check === 'number' && key !== 'from';
}

/** Undefined where a sample holds a number. Of very many values only numerals are counted and some are known. */
function wording(name: string, field: ProfileField): Message | undefined {
  const { counts, numerals, examples, values } = field;
  if (counts.number || numerals > 0) return undefined;
  const texts = values ? values.map(({ value }) => value) : examples.map(exampleValue);
  if (texts.some((text) => typeof text === 'string' && 'number' in readNumber(text))) return undefined;
  const example = examples[0] ?? 'null';
  return values || !counts.string
    ? say`\`${name}\` is no number in any sample, such as \`${example}\`: every row would end in an error, not in a score.`
    : say`\`${name}\` is no plain number in any sample: a row where it is none, such as \`${example}\`, ends in an error, not in a score.`;
}

/** The value that an example is; undefined where it is cut. */
function exampleValue(example: string): unknown {
  return isJson(example) ? JSON.parse(example) : undefined;
}
