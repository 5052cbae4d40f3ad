import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { containment } from './shared/containment.ts';
import { locate } from './shared/locate.ts';
import { readsSample } from './shared/readsSample.ts';

export const swappedLike: GraderRule = {
  code: 'swapped-like',
  severity: 'warning',
  title: 'A `like` or `ilike` with its sides swapped.',
  docs: 'The check passes where `input` contains `reference`. With the answer in `reference` it passes only where the whole answer occurs in the expected text, so nearly never. For `eq` and `ne` the sides do not matter.',
  example: {
    faulty: `type: string_check
name: mentions the answer
input: '{{ item.answer }}'
reference: '{{ sample.output_text }}'
operation: like
`,
    mended: `type: string_check
name: mentions the answer
input: '{{ sample.output_text }}'
reference: '{{ item.answer }}'
operation: like
`,
  },
  *run(seen) {
    const sides = containment(seen);
    if (!sides || readsSample(sides.input) || !readsSample(sides.reference)) return;
    const message = say`\`${sides.operation}\` asks whether \`input\` contains \`reference\`: put the answer into \`input\`.`;
    yield {
      ...locate(seen, ['input']),
      message,
      repair: { title: say`Swap \`input\` and \`reference\``, edits: swapped(seen) },
    };
  },
};

function swapped(seen: Parameters<typeof locate>[0]) {
  const entry = (name: string) => seen.site.node.entries?.findLast(({ key }) => key.node.value === name)?.value;
  const [input, reference] = [entry('input'), entry('reference')];
  if (!input || !reference) return [];
  const textOf = ({ at, node }: typeof input) => seen.text.slice(at, at + node.length);
  const put = ({ at, node }: typeof input, text: string) => ({ from: at, to: at + node.length, text });
  return [put(input, textOf(reference)), put(reference, textOf(input))];
}
