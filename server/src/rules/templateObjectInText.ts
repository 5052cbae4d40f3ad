import type { ProfileField } from '../engine/grading.ts';
import { shortened } from '../engine/shortened.ts';
import { type Message, say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { isValueItself } from './shared/isValueItself.ts';
import { templatePlace } from './shared/templatePlace.ts';

export const templateObjectInText: GraderRule = {
  code: 'template-object-in-text',
  severity: 'info',
  title: 'An object or a list inserted into a text.',
  docs: 'Here it goes in as compact JSON. How a service writes it, as JSON or as Python does, is not documented, so a comparison with it may fail there. In the prompt of a judge that does no harm, so there it is a hint. In a criterion of a rubric a template alone is the value itself, and nothing is said.',
  example: {
    faulty: `type: string_check
name: same tags
input: '{{ sample.output_text }}'
reference: '{{ item.tags }}'
operation: eq
`,
    mended: `type: string_check
name: first tag
input: '{{ sample.output_text }}'
reference: '{{ item.tags[0] }}'
operation: eq
`,
    samples: `{"item": {"tags": ["a", "b"]}, "sample": {"output_text": "a, b"}}
`,
  },
  *run(seen) {
    for (const field of seen.fields()) {
      const message = field.found.state === 'known' ? wording(field.name, field.found.field) : undefined;
      if (!message || isValueItself(seen, field)) continue;
      yield { ...templatePlace(field), message, ...(field.piece.path.length > 1 && { severity: 'hint' }) };
    }
  },
};

function wording(name: string, { counts, examples }: ProfileField): Message | undefined {
  const json = shortened(examples.find((example) => /^[[{]/.test(example)) ?? '…', 60);
  if (counts.object) return say`\`${name}\` is an object and goes in as JSON, such as \`${json}\`.`;
  return counts.list ? say`\`${name}\` is a list and goes in as JSON, such as \`${json}\`.` : undefined;
}
