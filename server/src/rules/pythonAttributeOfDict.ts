import { pieceRule } from './pieceRule.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';

const anywhere = pieceRule({
  code: 'python-attribute-of-dict',
  severity: 'warning',
  title: 'A field of `sample` or `item` taken as an attribute.',
  docs: 'Both are dictionaries: `item.answer` raises an `AttributeError` on every row, which then scores 0, also where an `except` takes it. Nothing is said where the name is given another meaning, or where the source asks for the type of what it has.',
  example: {
    faulty: `type: python
name: code
source: |
  def grade(sample, item):
      return float(item.answer in sample["output_text"])
`,
    mended: `type: python
name: code
source: |
  def grade(sample, item):
      return float(item["answer"] in sample["output_text"])
`,
  },
});

export const pythonAttributeOfDict: GraderRule = {
  ...anywhere,
  *run(seen) {
    for (const fault of anywhere.run(seen)) yield spelled(fault, seen);
  },
};

/** The repair with the quotes that need no escape in the way the source is written; none in a text without quotes. */
function spelled(fault: Fault, { text, pieces }: SeenGrader): Fault {
  const { repair, ...rest } = fault;
  const mark = text[pieces.find(({ path }) => path === fault.path)?.from ?? -1];
  if (!repair || !mark || !'|>"\''.includes(mark)) return rest;
  if (mark !== '"') return fault;
  const edits = repair.edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('"', "'") }));
  return { ...rest, repair: { ...repair, edits } };
}
